"""Words with a capital that are no name: titles and offices, peoples, days; and words that open a sentence."""

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess pope rev reverend judge justice
    president vice-president vice president-elect premier prime minister ministers secretary undersecretary deputy under
    assistant acting chief chairman chairwoman chair head director administrator commissioner commander commandant
    ambassador envoy consul governor gov mayor senator sen senators representative rep reps congressman congresswoman
    lawmaker attorney attorneys general gen lt lieutenant col colonel maj major brig brigadier capt captain sgt sergeant
    adm admiral rear marshal officer agent special inspector speaker spokesman spokeswoman spokesperson leader dictator
    strongman ruler autocrat boss kingpin lawyer prosecutor professor economist analyst author defendant former
    ex-president first second retired current incoming outgoing interim then-president ex comrade comandante don dona
    secretaries university
    interior defense defence foreign treasury war state finance oil justice industry planning transportation health
    lady national security adviser advisor advisers senior junior fellow founder co-founder ceo executive member
    leaders chancellor presidency spokespeople then-secretary brothers sisters cousins
    """.split()
)
PEOPLES = frozenset(
    """
    baloch basque catalan chechen crimean hazara kashmiri pashtun punjabi rohingya tamil uighur uyghur
    afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
    azerbaijani bahamian bangladeshi barbadian belarusian belgian belizean bolivian bosnian brazilian british bulgarian
    burmese cambodian cameroonian canadian caribbean chilean chinese colombian congolese croatian cuban cypriot czech
    danish dominican dutch ecuadorian ecuadorean egyptian emirati english eritrean estonian ethiopian european filipino
    finnish french georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian
    icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan
    korean kosovar kurdish kuwaiti kyrgyz lao latin latvian lebanese liberian libyan lithuanian malaysian malian maltese
    mauritanian mexican moldovan mongolian moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian
    omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese puerto qatari romanian russian
    rwandan salvadoran salvadorian saudi scottish senegalese serbian singaporean slovak slovenian somali spanish
    sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian thai togolese trinidadian tunisian turkish
    turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean us u.s uk
    u.k eu north south central eastern northern southern islamic muslim christian jewish mainland
    shiite shi’ite shi'ite shia sunni catholic usd
    """.split()
)
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
    """.split()
)
OPENERS = frozenset(
    """
    a about above according across additionally after again against ago all along alongside already also although among
    amid an and another any apart are around as asked at away back because before behind being below besides both but
    by can caught could despite did do does during each earlier either even every few following for four from further
    furthermore given had has have having he her here him his how however i if in indeed instead inside into is it its
    just last late later let like likewise many may meanwhile might more moreover most much must my near nearly neither
    nevertheless next no nonetheless nor not nothing now of off officials on once one only or other others our out
    outside over part per perhaps previously rather recently said says several shall she should simultaneously since so
    some speaking still such ten than that the their them then there therefore these they this those though three
    through throughout thus to together too toward under unless unlike until up upon us using very via was we were what
    when where whether which while who whom whose why will with within without would yet you your concurrently
    separately afterward afterwards announcing five six seven eight nine two
    sanctions designates indicts charges targets pursuant months weeks days years hours
    """.split()
)
PLACES = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burma burundi cambodia
    cameroon canada chad chile china colombia comoros congo croatia cuba cyprus denmark djibouti dominica ecuador egypt
    eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia georgia germany ghana greece grenada
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
    moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger
    nigeria norway oman pakistan palau panama paraguay peru philippines poland portugal qatar romania russia rwanda
    samoa senegal serbia seychelles singapore slovakia slovenia somalia spain suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand tobago togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe america americas africa asia caribbean pacific
    atlantic washington caracas bogotá moscow beijing brussels london havana congress senate hemisphere florida texas
    california manhattan miami
    arabia rico rica kong lanka salvador zealand korea leone verde faso emirates kingdom republic rio
    """.split()
)
BEFORE_SURNAME = TITLES | PEOPLES | DAYS | OPENERS
# What a people or a place is before a name: Iran-backed.
ADJECTIVES = tuple(
    f"-{one}"
    for one in """
    based backed linked aligned owned led born flagged affiliated related controlled run sponsored incorporated
    registered designated sanctioned
    """.split()
)
