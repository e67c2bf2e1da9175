"""Areas by their GB/T 2260 code: level, kind, city and province follow from the digits."""

from __future__ import annotations

from attrs import field, frozen

from npc_core.congress.levels import Level
from npc_core.kernel.errors import UnknownArea
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class ProvinceKind(Labelled):
    """What kind of province-level unit an area lies in."""

    PROVINCE = ("province", Text("省", "province"))
    AUTONOMOUS_REGION = ("autonomous_region", Text("自治区", "autonomous region"))
    MUNICIPALITY = ("municipality", Text("直辖市", "municipality directly under the central government"))
    SPECIAL = ("special", Text("特别行政区、台湾省", "special administrative region, Taiwan"))


_P, _R, _M, _S = ProvinceKind
PROVINCES: dict[str, tuple[str, ProvinceKind]] = {
    "11": ("北京市", _M),
    "12": ("天津市", _M),
    "13": ("河北省", _P),
    "14": ("山西省", _P),
    "15": ("内蒙古自治区", _R),
    "21": ("辽宁省", _P),
    "22": ("吉林省", _P),
    "23": ("黑龙江省", _P),
    "31": ("上海市", _M),
    "32": ("江苏省", _P),
    "33": ("浙江省", _P),
    "34": ("安徽省", _P),
    "35": ("福建省", _P),
    "36": ("江西省", _P),
    "37": ("山东省", _P),
    "41": ("河南省", _P),
    "42": ("湖北省", _P),
    "43": ("湖南省", _P),
    "44": ("广东省", _P),
    "45": ("广西壮族自治区", _R),
    "46": ("海南省", _P),
    "50": ("重庆市", _M),
    "51": ("四川省", _P),
    "52": ("贵州省", _P),
    "53": ("云南省", _P),
    "54": ("西藏自治区", _R),
    "61": ("陕西省", _P),
    "62": ("甘肃省", _P),
    "63": ("青海省", _P),
    "64": ("宁夏回族自治区", _R),
    "65": ("新疆维吾尔自治区", _R),
}
"""All 31 province-level units whose congresses these laws govern, by the first two digits."""

_NATION = "000000"
CITIES_WITHOUT_DISTRICTS = frozenset({"441900", "442000", "460400", "620200"})
"""东莞, 中山, 儋州 and 嘉峪关: cities at prefecture level whose deputies the voters elect directly."""

_PREFECTURES = range(21, 51)
"""The third and fourth digit of prefectures and leagues; of these only autonomous prefectures have a congress."""

_COUNTIES = range(21, 81)
"""The last two digits of counties and banners; districts stand below, cities above."""

_WITH_AUTONOMOUS_COUNTIES = frozenset(
    ("13", "15", "21", "22", "23", "33", "42", "43", "44", "45", "46", "50", "51", "52", "53", "62", "63", "65")
)
"""Provinces with autonomous counties or banners; the code does not tell them from other counties."""

_TOWNSHIPS_FROM = 200
"""From here on the last three digits are those of townships; streets and towns stand below."""

_DIRECT_COUNTIES = "90"
_DISTRICTS_OF_MUNICIPALITY = ("01", "02")
_CODE_LENGTHS = (6, 9, 12)
_COUNTY_DIGITS = 6
_TOWNSHIP_DIGITS = 9


@frozen
class Area:
    """A place with a congress. Equality is by code; the name is for display only.

    >>> county = Area.from_code("411424", name="某县")
    >>> county.level, county.city, county.province
    (Level.COUNTY, '411400', '410000')
    """

    code: str
    level: Level
    name: str | None = field(default=None, eq=False)

    @classmethod
    def from_code(cls, code: str, name: str | None = None) -> Area:
        """Return the area of a code of 6 digits (9 for a township).

        Raises:
            UnknownArea: the code is none of GB/T 2260.
        """
        level = _level(code)
        return cls(code[:_TOWNSHIP_DIGITS] if level is Level.TOWNSHIP else code[:_COUNTY_DIGITS], level, name)

    @property
    def province(self) -> str | None:
        """Return the code of the province-level unit, None for the nation."""
        return None if self.level is Level.NATIONAL else self.code[:2] + "0000"

    @property
    def city(self) -> str | None:
        """Return the code of the city or prefecture above (or of this area), None where there is none."""
        digits = self.code[2:4]
        if self.level in (Level.NATIONAL, Level.PROVINCE) or digits == _DIRECT_COUNTIES:
            return None
        if self.province_kind is ProvinceKind.MUNICIPALITY:
            return None
        return self.code[:4] + "00"

    @property
    def county(self) -> str | None:
        """Return the code of the county-level unit, None above that level."""
        return self.code[:_COUNTY_DIGITS] if self.level in (Level.COUNTY, Level.TOWNSHIP) else None

    @property
    def province_kind(self) -> ProvinceKind:
        """Return the kind of province-level unit; the nation has none."""
        if self.level is Level.NATIONAL:
            return ProvinceKind.SPECIAL
        return PROVINCES[self.code[:2]][1]

    @property
    def elects_directly(self) -> bool:
        """Tell whether its deputies are elected by the voters."""
        return self.level in (Level.COUNTY, Level.TOWNSHIP)

    @property
    def display(self) -> str:
        """Return the name, or the province's name with the code."""
        if self.name:
            return self.name
        if self.level is Level.NATIONAL:
            return "全国"
        province = PROVINCES[self.code[:2]][0]
        return province if self.level is Level.PROVINCE else f"{province}（{self.code}）"

    @property
    def autonomous(self) -> bool | None:
        """Tell whether a nationality exercises autonomy here, or it is an ethnic township; None where no code tells.

        >>> [Area.from_code(code).autonomous for code in ("540000", "222400", "411424", "530122", "411424100")]
        [True, True, False, None, False]
        """
        last = int(self.code[2:4] if self.level is Level.CITY else self.code[-2:])
        if self.level is Level.PROVINCE:
            return self.province_kind is ProvinceKind.AUTONOMOUS_REGION
        if self.level is Level.CITY:
            return last in _PREFECTURES
        if self.level is Level.COUNTY:
            return None if last in _COUNTIES and self.code[:2] in _WITH_AUTONOMOUS_COUNTIES else False
        return None if self.level is Level.TOWNSHIP and int(self.code[-3:]) >= _TOWNSHIPS_FROM else False

    def chain(self) -> tuple[str, ...]:
        """Return the codes of this area and those above it, highest first, without the nation."""
        codes = (self.province, self.city, self.county, self.code)
        return tuple(dict.fromkeys(code for code in codes if code))


def _level(code: str) -> Level:
    if not (isinstance(code, str) and code.isascii() and code.isdigit() and len(code) in _CODE_LENGTHS):
        raise UnknownArea(str(code))
    if code == _NATION:
        return Level.NATIONAL
    if code[:2] not in PROVINCES:
        raise UnknownArea(code)
    city, county, township = code[2:4], code[4:6], code[6:9]
    if township.strip("0"):
        if not county.strip("0") and code[:6] not in CITIES_WITHOUT_DISTRICTS:
            raise UnknownArea(code)
        return Level.TOWNSHIP
    if city == "00":
        if county != "00":
            raise UnknownArea(code)
        return Level.PROVINCE
    municipality = PROVINCES[code[:2]][1] is ProvinceKind.MUNICIPALITY
    if county == "00":
        if code[:6] in CITIES_WITHOUT_DISTRICTS:
            return Level.COUNTY
        if municipality or city == _DIRECT_COUNTIES:
            raise UnknownArea(code)
        return Level.CITY
    if municipality and city not in _DISTRICTS_OF_MUNICIPALITY:
        raise UnknownArea(code)
    return Level.COUNTY


NATION = Area(_NATION, Level.NATIONAL, "全国")
