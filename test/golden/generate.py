"""Writes working-days.json: every working day of 2024 to 2027, by an independent source.

    pip install holidays==0.109   (in a virtual environment)
    python test/golden/generate.py

Source: the Python library `holidays` 0.109 (https://github.com/vacanza/holidays, MIT), country ID, categories public
(libur nasional, election days) and government (cuti bersama). One line per month and work week, a digit per day: 1 is a
working day. Tests read the file; Python is not needed to run them.
"""

import json
from calendar import monthrange
from datetime import date
from pathlib import Path

import holidays

VERSION = "0.109"
YEARS = range(2024, 2028)
WEEKS = {"5-day": 5, "6-day": 6}

if holidays.__version__ != VERSION:
    raise SystemExit(f"holidays {VERSION} is wanted, this is {holidays.__version__}")

off = holidays.country_holidays("ID", years=YEARS, categories=("public", "government"))


def month(year: int, number: int, days: int) -> str:
    dates = [date(year, number, day + 1) for day in range(monthrange(year, number)[1])]
    return "".join("1" if day.isoweekday() <= days and day not in off else "0" for day in dates)


golden = {
    week: {f"{year}-{number:02}": month(year, number, days) for year in YEARS for number in range(1, 13)}
    for week, days in WEEKS.items()
}
target = Path(__file__).with_name("working-days.json")
target.write_text(json.dumps(golden, indent=2) + "\n", encoding="utf-8")
