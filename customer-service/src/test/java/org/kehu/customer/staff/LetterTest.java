package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

@Proves("C-72")
class LetterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant MONTH_END = Instant.parse("2026-12-01T00:00:00Z");
  private static final Standing NO_LEADER = new Standing(Set.of(), false, Set.of());
  private static final LetterAuthor SELF = new LetterAuthor("st-chief", List.of("general-manager"));

  private StaffMember chief;

  @BeforeEach
  void list() {
    chief = StaffMember.listed(entry(null, null), NO_LEADER);
  }

  private static StaffEntry entry(Instant absentFrom, Instant absentUntil) {
    return new StaffEntry("st-chief", "chief", "王总", "gm", true, absentFrom, absentUntil);
  }

  private static WriteLetter command(Instant from, Instant until) {
    return new WriteLetter(
        null, "st-office", List.of("policy.approve", "archive.loan"), from, until, "出差");
  }

  private static Letter letter(String id, Instant from, Instant until) {
    return command(from, until).letter(id, "WT-2026-0001", SELF, NOW);
  }

  private static void refused(ThrowingCallable work, StaffProblem type) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void aLetterComesHoldsAndEnds() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    Letter letter = letter("l", tomorrow, MONTH_END);

    assertThat(chief.write(letter)).containsExactly(new StaffEvent.LetterWritten(letter));
    assertThat(letter.standingAt(NOW)).isEqualTo(LetterStanding.COMING);
    assertThat(letter.standingAt(tomorrow)).isEqualTo(LetterStanding.IN_FORCE);
    assertThat(letter.standingAt(MONTH_END)).isEqualTo(LetterStanding.ENDED);
    assertThat(chief.openLetters(NOW)).containsExactly(letter);
    assertThat(chief.openLetters(MONTH_END)).isEmpty();
  }

  @Test
  void withoutABeginningItHoldsAtOnce() {
    assertThat(letter("l", null, MONTH_END).from()).isEqualTo(NOW);
    assertThat(letter("l", NOW.minusSeconds(30), MONTH_END).from())
        .as("clocks differ, but nothing is retroactive")
        .isEqualTo(NOW);
  }

  @Test
  void itIsNeverRetroactiveEndsAfterItBeginsAndRunsAtMostAYear() {
    refused(() -> letter("l", NOW.minusSeconds(61), MONTH_END), StaffProblem.LETTER_PERIOD_INVALID);
    refused(() -> letter("l", null, NOW), StaffProblem.LETTER_PERIOD_INVALID);
    refused(() -> letter("l", MONTH_END, MONTH_END), StaffProblem.LETTER_PERIOD_INVALID);
    refused(
        () -> letter("l", null, NOW.plus(Duration.ofDays(366)).plusMillis(1)),
        StaffProblem.LETTER_PERIOD_INVALID);
  }

  @Test
  void aRevokedLetterStaysInTheBookAndLendsNothing() {
    chief.write(letter("l", null, MONTH_END));
    Letter.Revocation how = new Letter.Revocation("st-chief", NOW.plusSeconds(5), "提前返回");

    chief.revoke("l", how);

    assertThat(chief.openLetters(NOW.plusSeconds(6))).isEmpty();
    assertThat(chief.book().letters())
        .singleElement()
        .satisfies(kept -> assertThat(kept.revocation()).isEqualTo(how));
    refused(() -> chief.revoke("l", how), StaffProblem.LETTER_OVER);
  }

  @Test
  void lettersThatBearTheSameNumberAreRevokedOneByOne() {
    Letter other = letter("m", null, MONTH_END);
    chief.write(letter("l", null, MONTH_END));
    chief.write(other);

    chief.revoke("l", new Letter.Revocation("st-chief", NOW, "x"));

    assertThat(chief.openLetters(NOW)).containsExactly(other);
  }

  @Test
  void whatHasEndedCannotBeRevoked() {
    chief.write(letter("l", null, MONTH_END));

    refused(
        () -> chief.revoke("l", new Letter.Revocation("st-chief", MONTH_END, "x")),
        StaffProblem.LETTER_OVER);
  }

  @Test
  void nobodyLendsToThemselvesNorWritesThemselvesALetterForAnother() {
    Letter own =
        new WriteLetter(null, "st-chief", List.of("policy.approve"), null, MONTH_END, "x")
            .letter("l", "1", SELF, NOW);
    Letter forOneself =
        command(null, MONTH_END)
            .letter("l", "1", new LetterAuthor("st-office", List.of("general-manager")), NOW);

    refused(() -> chief.write(own), StaffProblem.LETTER_TO_SELF);
    refused(() -> chief.write(forOneself), StaffProblem.LETTER_TO_SELF);
  }

  @Test
  void powersAreNamedOnceAndBounded() {
    assertThat(
            new WriteLetter(null, "d", List.of("b.b", "a.a", "a.a"), null, MONTH_END, "x").powers())
        .containsExactly("a.a", "b.b");
    for (List<String> wrong : List.of(List.<String>of(), List.of("everything"))) {
      refused(
          () -> new WriteLetter(null, "d", wrong, null, MONTH_END, "x"),
          StaffProblem.LETTER_POWERS_INVALID);
    }
  }

  @Test
  void openLettersAndTheBookAreBounded() {
    for (int i = 0; i < LetterBook.MOST_OPEN; i++) {
      chief.write(letter("l" + i, null, MONTH_END));
    }
    refused(() -> chief.write(letter("more", null, MONTH_END)), StaffProblem.LETTERS_OPEN_TOO_MANY);
    LetterBook full =
        new LetterBook(
            java.util.Collections.nCopies(
                LetterBook.MOST,
                letter("old", null, MONTH_END)
                    .revoked(new Letter.Revocation("st-chief", NOW, "x"))));
    refused(() -> full.with(letter("more", null, MONTH_END), NOW), StaffProblem.LETTER_BOOK_FULL);
  }

  @Test
  void whatWasSaidHereHoldsUntilTheSourceSaysSomethingNew() {
    Absence trip = new Absence(NOW, MONTH_END);
    chief.declare(trip, "st-chief", NOW);
    assertThat(chief.isAbsentAt(NOW)).isTrue();

    chief.update(new StaffEntry("st-chief", "chief", "王总", "sales", true, null, null), NO_LEADER);
    assertThat(chief.isAbsentAt(NOW)).as("the source said nothing of absence").isTrue();
    assertThat(chief.declare(trip, "st-chief", NOW)).as("said twice").isEmpty();

    chief.update(entry(MONTH_END, null), NO_LEADER);
    assertThat(chief.isAbsentAt(NOW)).isFalse();
    assertThat(chief.isAbsentAt(MONTH_END)).isTrue();
    chief.declare(null, "st-chief", NOW);
    assertThat(chief.isAbsentAt(MONTH_END)).as("said to be there after all").isFalse();
  }

  @Test
  void anAbsenceIsMeant() {
    refused(
        () -> chief.declare(new Absence(NOW, NOW), "st-chief", NOW),
        StaffProblem.ABSENCE_ENDS_FIRST);
    refused(
        () -> chief.declare(new Absence(NOW.minus(Duration.ofDays(32)), null), "st-chief", NOW),
        StaffProblem.ABSENCE_TOO_FAR);
    refused(
        () -> chief.declare(new Absence(NOW, NOW.plus(Duration.ofDays(367))), "st-chief", NOW),
        StaffProblem.ABSENCE_TOO_FAR);
  }
}
