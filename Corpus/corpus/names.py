"""Names of people from Faker's lists of each language, every name in one split only."""
import functools, importlib
from .splits import split_of

LOCALES = {
    "en": ("en_US", "en_GB", "en_IN", "en_NZ"), "de": ("de_DE",), "fr": ("fr_FR",), "es": ("es_ES", "es_MX"),
    "it": ("it_IT",),
    "nl": ("nl_NL",), "pt": ("pt_PT", "pt_BR"), "pl": ("pl_PL",), "sv": ("sv_SE",), "da": ("da_DK",), "fi": ("fi_FI",),
    "cs": ("cs_CZ",), "tr": ("tr_TR",), "ja": ("ja_JP",), "zh": ("zh_CN",), "ko": ("ko_KR",), "ru": ("ru_RU",),
    "nb": ("no_NO",), "ro": ("ro_RO",), "hu": ("hu_HU",)}
FAMILY_FIRST = {"ja", "zh", "ko", "hu"}


def listed(provider, *attributes):
    """The names in the first of these lists that the provider has."""
    for attribute in attributes:
        names = getattr(provider, attribute, None)
        if names: return sorted(str(name) for name in names)
    return []


@functools.cache
def given_and_family(language, split):
    """The given and the family names of a language that belong to a split."""
    given, family = set(), set()
    for locale in LOCALES[language]:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        first = listed(provider, "first_names", "first_names_male") + listed(provider, "first_names_female")
        given.update(first)
        family.update(listed(provider, "unisex_last_names", "last_names", "last_names_male"))
    return tuple(sorted(name for name in names if split_of(name) == split) for names in (given, family))


def written(given, family, language):
    """The full name in the order and with the space of its language."""
    if language in ("ja", "zh", "ko"): return family + given
    return f"{family} {given}" if language in FAMILY_FIRST else f"{given} {family}"
