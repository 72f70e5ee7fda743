package org.kehu.customer.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.Power;

/**
 * Lends powers to another person. A letter is never retroactive, ends after it begins and runs at
 * most a year.
 *
 * @param number of the paper, if it has one
 * @param from null for at once
 */
public record WriteLetter(
    @Nullable String number,
    String delegateId,
    List<String> powers,
    @Nullable Instant from,
    Instant until,
    String reason) {

  private static final int MOST_POWERS = 20;
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Clocks differ; who means at once may say a moment that is just over. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  public WriteLetter {
    powers = List.copyOf(new TreeSet<>(powers));
    if (powers.isEmpty()
        || powers.size() > MOST_POWERS
        || !powers.stream().allMatch(Power::isCode)) {
      throw StaffProblem.LETTER_POWERS_INVALID.problem().with("most", MOST_POWERS);
    }
  }

  /** The letter as it is written at that moment. */
  Letter letter(String id, String ownNumber, LetterAuthor author, Instant now) {
    Instant begin = from == null || from.isBefore(now) ? now : from;
    boolean retroactive = from != null && from.isBefore(now.minus(SKEW));
    if (retroactive || !until.isAfter(begin) || until.isAfter(begin.plus(LONGEST))) {
      throw StaffProblem.LETTER_PERIOD_INVALID
          .problem()
          .with("earliest", now)
          .with("latest", begin.plus(LONGEST));
    }
    return new Letter(
        id,
        ownNumber,
        delegateId,
        powers,
        author.roles(),
        begin,
        until,
        reason,
        author.id(),
        now,
        null);
  }
}
