package dev.postern.policy.detect.phrase;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of nationalities, religions and political groups: demonyms of the countries of ISO 3166, the world's larger
 * religions, families of parties. Single words in lower case.
 */
final class Groups {
    /** Written with a capital in English; their plurals are taken too. */
    private static final String ENGLISH =
            "afghan albanian algerian american andorran angolan argentinian argentine armenian australian austrian "
                    + "azerbaijani bahamian bahraini bangladeshi barbadian belarusian belgian belizean beninese bhutanese "
                    + "bolivian bosnian botswanan brazilian british briton bulgarian burkinabe burmese burundian cambodian "
                    + "cameroonian canadian chadian chilean chinese colombian congolese croatian croat cuban cypriot czech "
                    + "danish dane djiboutian dominican dutch dutchman ecuadorian egyptian emirati english englishman "
                    + "eritrean estonian ethiopian fijian filipino finnish finn french frenchman gabonese gambian georgian "
                    + "german ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic "
                    + "icelander indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese "
                    + "jordanian kazakh kenyan korean kosovar kuwaiti kurdish kurd kyrgyz laotian latvian lebanese liberian "
                    + "libyan liechtensteiner lithuanian luxembourger macedonian malagasy malawian malaysian maldivian "
                    + "malian maltese mauritanian mauritian mexican moldovan monegasque mongolian montenegrin moroccan "
                    + "mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian "
                    + "panamanian paraguayan peruvian pole portuguese qatari romanian russian rwandan salvadoran samoan "
                    + "saudi scottish scot senegalese serbian serb singaporean slovak slovenian slovene somali spanish "
                    + "spaniard sudanese surinamese swedish swede swiss syrian taiwanese tajik tanzanian thai tibetan "
                    + "togolese tunisian turkish turk turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese "
                    + "welsh welshman yemeni zambian zimbabwean european african asian hispanic latino latina caucasian "
                    + "christian catholic protestant lutheran methodist baptist anglican presbyterian pentecostal mormon "
                    + "orthodox evangelical quaker muslim moslem sunni shia shiite sufi jewish jew hindu buddhist sikh jain "
                    + "taoist zoroastrian bahai rastafarian atheist agnostic islamic "
                    + "democrat republican labourite tory marxist communist socialist libertarian anarchist fascist "
                    + "zionist trotskyist";

    /** German adjectives, written small, of which every ending is taken; nouns follow from the names of countries. */
    private static final String GERMAN =
            "deutsch österreichisch schweizerisch französisch italienisch spanisch portugiesisch niederländisch belgisch "
                    + "luxemburgisch dänisch schwedisch norwegisch finnisch isländisch polnisch tschechisch slowakisch "
                    + "ungarisch rumänisch bulgarisch griechisch türkisch kurdisch russisch ukrainisch serbisch kroatisch "
                    + "bosnisch slowenisch albanisch kosovarisch mazedonisch syrisch irakisch iranisch afghanisch "
                    + "pakistanisch indisch chinesisch japanisch koreanisch vietnamesisch amerikanisch kanadisch mexikanisch "
                    + "brasilianisch argentinisch ägyptisch marokkanisch tunesisch algerisch nigerianisch eritreisch "
                    + "äthiopisch somalisch britisch englisch irisch schottisch katholisch evangelisch protestantisch "
                    + "muslimisch jüdisch hinduistisch buddhistisch orthodox atheistisch konfessionslos sozialdemokratisch "
                    + "christdemokratisch kommunistisch sozialistisch liberal konservativ";

    private static final String GERMAN_NOUNS =
            "deutscher deutsche österreicher österreicherin schweizer schweizerin franzose französin italiener italienerin "
                    + "spanier spanierin portugiese portugiesin niederländer niederländerin belgier belgierin däne dänin "
                    + "schwede schwedin norweger norwegerin finne finnin pole polin tscheche tschechin ungar ungarin rumäne "
                    + "rumänin bulgare bulgarin grieche griechin türke türkin kurde kurdin russe russin ukrainer ukrainerin "
                    + "serbe serbin kroate kroatin bosnier albaner syrer syrerin iraker iraner afghane afghanin pakistaner "
                    + "inder inderin chinese chinesin japaner japanerin koreaner amerikaner amerikanerin kanadier brite "
                    + "britin ire katholik katholikin protestant protestantin muslim muslimin moslem jude jüdin hindu "
                    + "buddhist buddhistin atheist atheistin christ christin zeuge";

    private Groups() {}

    static WordTable writtenWithCapital() {
        Stream<String> english = words(ENGLISH).flatMap(word -> Stream.of(word, word + "s"));
        return new WordTable(
                Stream.concat(english, words(GERMAN_NOUNS)).distinct().toList());
    }

    static WordTable writtenSmall() {
        return new WordTable(words(GERMAN)
                .flatMap(word -> Stream.of("", "e", "er", "en", "es", "em").map(ending -> word + ending))
                .toList());
    }

    private static Stream<String> words(String list) {
        return List.of(list.split(" ", -1)).stream();
    }
}
