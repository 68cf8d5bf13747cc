package dev.postern.audit.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.event.Subject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-31T23:59:59.999Z");
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Subject ANA = Events.ANA;
    private static final Subject ANA_IN_SALES =
            new Subject(ANA.id(), ANA.name(), List.of("/sales"), ANA.credential(), ANA.client());
    private static final Subject BEN = new Subject("other", ANA.name(), ANA.groups(), ANA.credential(), ANA.client());

    private final MasterKey master = MasterKey.of(new byte[32]);
    private final People people = people(master);

    @Test
    void a_pseudonym_is_stable_within_a_quarter() {
        Person first = people.of(ANA, OCTOBER);

        Person last = people(master).of(ANA, DECEMBER);

        assertThat(last.pseudonym()).isEqualTo(first.pseudonym()).hasSize(Pseudonyms.LENGTH);
    }

    @Test
    void a_pseudonym_changes_with_the_quarter() {
        Person before = people.of(ANA, DECEMBER);

        Person after = people.of(ANA, JANUARY);

        assertThat(after.pseudonym()).isNotEqualTo(before.pseudonym());
        assertThat(after.nameTag()).isNotEqualTo(before.nameTag());
    }

    @Test
    void two_people_of_one_name_have_two_pseudonyms_and_are_found_by_one_tag() {
        Person ana = people.of(ANA, OCTOBER);

        Person ben = people.of(BEN, OCTOBER);

        assertThat(ben.pseudonym()).isNotEqualTo(ana.pseudonym());
        assertThat(ben.nameTag())
                .isEqualTo(ana.nameTag())
                .isEqualTo(new Pseudonyms(master).name("2026-Q4", ANA.name()));
    }

    @Test
    void pseudonyms_depend_on_the_master_key() {
        byte[] other = new byte[32];
        other[0] = 1;

        Person elsewhere = people(MasterKey.of(other)).of(ANA, OCTOBER);

        assertThat(elsewhere.pseudonym()).isNotEqualTo(people.of(ANA, OCTOBER).pseudonym());
    }

    @Test
    void other_groups_are_another_identity_of_the_same_pseudonym() {
        Person before = people.of(ANA, OCTOBER);

        Person after = people.of(ANA_IN_SALES, OCTOBER);

        assertThat(after.identity()).isNotEqualTo(before.identity());
        assertThat(after.pseudonym()).isEqualTo(before.pseudonym());
    }

    @Test
    void each_month_has_a_key_of_its_own() {
        Person october = people.of(ANA, OCTOBER);

        Person december = people.of(ANA, DECEMBER);

        assertThat(december.key().id()).isNotEqualTo(october.key().id());
        assertThat(december.key().month()).isEqualTo("2026-12");
    }

    @Test
    void a_sealed_identity_says_who_it_is() {
        Person ana = people.of(ANA, OCTOBER);

        byte[] opened = Opener.open(ana.sealed().bytes(), ana.key().key(), SealContext.identity(ana.identity()));

        assertThat(KnownPerson.decode(opened)).isEqualTo(new KnownPerson(ANA.id(), ANA.name(), ANA.groups()));
    }

    private static People people(MasterKey master) {
        return new People(new Pseudonyms(master), new KeyWrap(master), new Sealer(), new SecureRandom());
    }
}
