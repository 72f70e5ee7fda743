package org.kehu.customer.fatigue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;

@KehuServiceTest
class ContactLedgerIT {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final List<ContactLimit> THREE =
      List.of(new ContactLimit(Set.of(ContactKind.CARE), 3, Duration.ofDays(7)));

  @Autowired private ContactLedger ledger;

  private final String recipient = "customer/" + UUID.randomUUID();

  private static Contact contact(String reference) {
    return new Contact(reference, ContactKind.CARE, NOON);
  }

  @Test
  @Proves("M29")
  void ofSixteenAtOnceThreeAreAdmitted() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<Instant>>> tries =
          IntStream.range(0, 16)
              .mapToObj(at ->
                  (Callable<Optional<Instant>>)
                      () -> ledger.reserve(recipient, contact("n" + at), THREE))
              .toList();
      int admitted = 0;
      for (Future<Optional<Instant>> tried : threads.invokeAll(tries)) {
        admitted += tried.get().isEmpty() ? 1 : 0;
      }
      assertThat(admitted).isEqualTo(3);
    }
    assertThat(ledger.of(recipient)).hasSize(3);
  }

  @Test
  void whatIsCountedAlreadyMayGoAgainAndWhatWasNotMadeMakesRoom() {
    for (String one : List.of("a", "b", "c")) {
      assertThat(ledger.reserve(recipient, contact(one), THREE)).isEmpty();
    }
    assertThat(ledger.reserve(recipient, contact("a"), THREE)).isEmpty();
    assertThat(ledger.reserve(recipient, contact("d"), THREE))
        .contains(NOON.plus(Duration.ofDays(7)));

    ledger.release(recipient, "b");
    assertThat(ledger.reserve(recipient, contact("d"), THREE)).isEmpty();
    assertThat(ledger.of(recipient)).extracting(Contact::reference).containsExactly("a", "c", "d");
  }

  @Test
  void contactsAreForgottenAfterAYear() {
    ledger.record(recipient, new Contact("old", ContactKind.VISIT, NOON));
    Instant later = NOON.plus(Duration.ofDays(367));
    ledger.record(recipient, new Contact("new", ContactKind.VISIT, later));

    assertThat(ledger.of(recipient)).extracting(Contact::reference).containsExactly("new");
  }
}
