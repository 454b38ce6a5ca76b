// Trees as golang.org/x/mod/sumdb/tlog builds them: roots and proofs over the leaves "leaf 0", "leaf 1", …
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/tlog"
)

type store []tlog.Hash

func (s store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		out[i] = s[index]
	}
	return out, nil
}

type inclusion struct {
	Index int64       `json:"index"`
	Size  int64       `json:"size"`
	Proof []tlog.Hash `json:"proof"`
}
type consistency struct {
	Older int64       `json:"older"`
	Newer int64       `json:"newer"`
	Proof []tlog.Hash `json:"proof"`
}

func main() {
	const last = 70_000
	var s store
	for n := int64(0); n < last; n++ {
		hashes, err := tlog.StoredHashes(n, []byte(fmt.Sprintf("leaf %d", n)), s)
		if err != nil {
			panic(err)
		}
		s = append(s, hashes...)
	}
	roots := map[string]tlog.Hash{}
	for _, size := range []int64{1, 2, 3, 4, 7, 8, 255, 256, 257, 511, 512, 1000, 65535, 65536, 65537, last} {
		root, err := tlog.TreeHash(size, s)
		if err != nil {
			panic(err)
		}
		roots[fmt.Sprint(size)] = root
	}
	var ins []inclusion
	for _, c := range [][2]int64{{0, 1}, {0, 2}, {6, 7}, {0, 257}, {256, 257}, {300, 1000}, {0, 65537}, {65536, 65537}, {12345, last}, {last - 1, last}} {
		proof, err := tlog.ProveRecord(c[1], c[0], s)
		if err != nil {
			panic(err)
		}
		ins = append(ins, inclusion{c[0], c[1], proof})
	}
	var cons []consistency
	for _, c := range [][2]int64{{1, 2}, {3, 7}, {4, 7}, {256, 257}, {255, 1000}, {512, 1000}, {65536, last}, {65537, last}, {1, last}, {last, last}} {
		proof, err := tlog.ProveTree(c[1], c[0], s)
		if err != nil {
			panic(err)
		}
		cons = append(cons, consistency{c[0], c[1], proof})
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"roots": roots, "inclusion": ins, "consistency": cons})
}
