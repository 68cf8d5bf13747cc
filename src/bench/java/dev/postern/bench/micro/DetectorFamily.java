package dev.postern.bench.micro;

import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.contact.ContactMatchers;
import dev.postern.policy.detect.finance.FinanceMatchers;
import dev.postern.policy.detect.injection.InjectionMatchers;
import dev.postern.policy.detect.name.NameMatchers;
import dev.postern.policy.detect.national.NationalMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.secret.SecretMatchers;

/** The detectors of one folder alone, or all of them. */
public enum DetectorFamily {
    ALL,
    /** All but the tagger of names, which has a budget of its own. */
    STRUCTURED,
    FINANCE,
    CONTACT,
    NATIONAL,
    SECRET,
    INJECTION,
    NAME;

    /** Its detectors, ready for a scan. */
    MatcherTable table() {
        return BuiltInMatchers.table(
                switch (this) {
                    case ALL -> BuiltInMatchers.all();
                    case STRUCTURED ->
                        BuiltInMatchers.all().stream()
                                .filter(matcher -> !NameMatchers.all().contains(matcher))
                                .toList();
                    case NAME -> NameMatchers.all();
                    case FINANCE -> FinanceMatchers.all();
                    case CONTACT -> ContactMatchers.all();
                    case NATIONAL -> NationalMatchers.all();
                    case SECRET -> SecretMatchers.all();
                    case INJECTION -> InjectionMatchers.all();
                });
    }
}
