"""How things are said that are written short: currencies, units, signs, abbreviations, acronyms."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

# one, many, the hundredth
CURRENCIES = {"£": ("pound", "pounds", "pence"), "€": ("euro", "euros", "cents"), "$": ("dollar", "dollars", "cents")}

SCALES = {
    "trillion": "trillion", "billion": "billion", "million": "million", "thousand": "thousand", "tn": "trillion",
    "bn": "billion", "m": "million", "k": "thousand", "K": "thousand", "M": "million",
}  # fmt: skip

UNITS = {
    "mm": "millimetres", "cm": "centimetres", "km": "kilometres", "m": "metres", "km/h": "kilometres an hour",
    "mph": "miles an hour", "kg": "kilograms", "g": "grams", "t": "tonnes", "ml": "millilitres", "l": "litres",
    "m²": "square metres", "m2": "square metres", "sq m": "square metres", "sq ft": "square feet",
    "km²": "square kilometres", "m³": "cubic metres", "ha": "hectares", "°C": "degrees Celsius", "°": "degrees",
    "kW": "kilowatts", "kWh": "kilowatt hours", "MW": "megawatts", "MWh": "megawatt hours", "GW": "gigawatts",
    "Mbps": "megabits a second", "MB": "megabytes", "GB": "gigabytes", "TB": "terabytes", "hrs": "hours",
    "hr": "hour", "mins": "minutes", "min": "minutes", "secs": "seconds", "sec": "seconds", "ft": "feet", "x": "times",
    "tCO2e": "tonnes of C O two equivalent", "tCO2": "tonnes of C O two",
}  # fmt: skip

SIGNS = {
    "&": "and", "/": "and", "+": "plus", "=": "equals", "@": "at", "%": "percent", "→": "to", "#": "number",
    "×": "by", "~": "about", "≈": "about", "<": "under", ">": "over", "≥": "at least", "≤": "at most",
}  # fmt: skip

ABBREVIATIONS = {
    "e.g.": "for example", "eg": "for example", "i.e.": "that is", "ie": "that is", "etc.": "et cetera",
    "etc": "et cetera", "vs": "versus", "vs.": "versus", "approx.": "approximately", "approx": "approximately",
    "No.": "number", "no.": "number", "Nos.": "numbers", "Dr": "Doctor", "Dr.": "Doctor", "Mr": "Mister",
    "Mr.": "Mister", "Mrs": "Missus", "Mrs.": "Missus", "Ms": "Miz",
    "St": "Saint", "St.": "Saint", "Cllr": "Councillor",
    "Cllr.": "Councillor", "Cllrs": "Councillors", "Rev": "Reverend", "Prof": "Professor", "Prof.": "Professor",
    "p.a.": "a year", "pa": "a year", "pw": "a week", "w/c": "week commencing", "w/e": "week ending",
    "n/a": "not applicable", "N/A": "not applicable", "c/o": "care of", "and/or": "and or", "CO2": "C O two",
    "CO₂": "C O two", "Covid-19": "Covid nineteen", "COVID-19": "Covid nineteen", "Ltd": "limited",
    "dept": "department", "Dept": "Department", "govt": "government", "Govt": "Government", "incl.": "including",
    "mth": "month", "mths": "months", "yr": "year", "yrs": "years", "PhD": "P H D", "p.m.": "p m", "a.m.": "a m",
    "III": "three", "II": "two", "IV": "four", "VI": "six", "VII": "seven", "VIII": "eight", "IX": "nine",
}  # fmt: skip

# A half is two words: `half past` would be one, but `½ mile` is said `half a mile`.
FRACTIONS = {
    "½": "a half", "⅓": "one third", "⅔": "two thirds", "¼": "a quarter", "¾": "three quarters", "⅕": "one fifth",
    "⅛": "one eighth",
}  # fmt: skip
PARTS = {2: "halves", 3: "thirds", 4: "quarters", 5: "fifths", 6: "sixths", 7: "sevenths", 8: "eighths", 9: "ninths"}

# Capitals that are said as a word. Anything else in two to six capitals is said letter by letter.
WORD_ACRONYMS = frozenset({
    "ACAS", "ADASS", "AIDS", "APSE", "ASBO", "BAME", "CAMHS", "CIPFA", "CIL", "COBRA", "COVID", "DEFRA", "DORA",
    "GIF", "LATCO", "LIDAR", "MASH", "NASA", "NATO", "NEET", "NICE", "OFCOM", "OFGEM", "OFSTED", "OFWAT", "PEEP",
    "PIN", "RADAR", "RAG", "SARS", "SEND", "SENCO", "SIM", "SMART", "SOCITM", "SOLACE", "STEM", "SWOT", "TUPE",
    "UCAS", "UNESCO", "UNICEF", "WASPI",
})  # fmt: skip
