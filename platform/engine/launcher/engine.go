package main

import (
	"fmt"
	"net"
	"strconv"

	uiserver "github.com/temporalio/ui-server/v2/server"
	uiconfig "github.com/temporalio/ui-server/v2/server/config"
	uioptions "github.com/temporalio/ui-server/v2/server/server_options"
	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/primitives"
	"go.temporal.io/server/temporal"
)

type engine struct {
	server temporal.Server
	ui     *uiserver.Server
}

// start brings everything up; when it returns without an error the gRPC port answers.
func start(o options) (*engine, error) {
	inner, err := claimPorts(&o)
	if err != nil {
		return nil, err
	}
	store, err := openStore(o)
	if err != nil {
		return nil, err
	}
	server, err := newServer(o, serverConfig(o, store, inner))
	if err != nil {
		return nil, fail(startFailed, err)
	}
	if err := server.Start(); err != nil {
		if isTaken(err) {
			return nil, fail(portTaken, err)
		}
		return nil, fail(startFailed, err)
	}
	running := &engine{server: server}
	if o.ui {
		running.ui = newUI(o)
		// Its port was checked above; should it be lost since, the UI's own
		// logger ends the process, which is what a missing port should do.
		go func() { _ = running.ui.Start() }()
	}
	return running, nil
}

func (e *engine) stop() {
	if e.ui != nil {
		e.ui.Stop()
	}
	_ = e.server.Stop()
}

func newServer(o options, conf *config.Config) (temporal.Server, error) {
	logger, err := newLogger(o.logLevel, o.logFormat)
	if err != nil {
		return nil, err
	}
	authorizer, err := authorization.GetAuthorizerFromConfig(&conf.Global.Authorization)
	if err != nil {
		return nil, err
	}
	claims, err := authorization.GetClaimMapperFromConfig(&conf.Global.Authorization, logger)
	if err != nil {
		return nil, err
	}
	hosts := map[primitives.ServiceName]static.Hosts{}
	for _, service := range []primitives.ServiceName{
		primitives.FrontendService, primitives.HistoryService, primitives.MatchingService, primitives.WorkerService,
	} {
		hosts[service] = static.SingleLocalHost(hostPort(o.ip, conf.Services[string(service)].RPC.GRPCPort))
	}
	return temporal.NewServer(
		temporal.WithConfig(conf),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(hosts),
		temporal.WithLogger(logger),
		temporal.WithAuthorizer(authorizer),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper { return claims }),
		temporal.WithDynamicConfigClient(dynamicValues(o)),
	)
}

// dynamicValues starts from what `temporal server start-dev` sets by itself.
func dynamicValues(o options) dynamicconfig.StaticClient {
	values := dynamicconfig.StaticClient{
		dynamicconfig.HistoryCacheHostLevelMaxSize.Key():                 8096,
		dynamicconfig.FrontendMaxNamespaceVisibilityRPSPerInstance.Key(): 100,
	}
	for key, value := range o.dynamicConfig {
		values[dynamicconfig.MakeKey(key)] = value
	}
	return values
}

func newUI(o options) *uiserver.Server {
	return uiserver.NewServer(uioptions.WithConfigProvider(&uiconfig.Config{
		Host:                bracketed(o.uiIP),
		Port:                o.uiPort,
		TemporalGRPCAddress: hostPort(o.ip, o.port),
		EnableUI:            true,
		CORS:                uiconfig.CORS{CookieInsecure: true},
		HideLogs:            true,
		// The page would otherwise ask a server of the vendor for news.
		DisableNewsFetch: true,
	}))
}

func hostPort(ip string, port int) string { return net.JoinHostPort(ip, strconv.Itoa(port)) }

func bracketed(ip string) string {
	if parsed := net.ParseIP(ip); parsed != nil && parsed.To4() == nil {
		return fmt.Sprintf("[%s]", ip)
	}
	return ip
}
