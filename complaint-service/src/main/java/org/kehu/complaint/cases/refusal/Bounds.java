package org.kehu.complaint.cases.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.RequestProblem;

/** The limits that commands and values check in themselves, whoever made them. */
public final class Bounds {

  /** Proposals, call-backs and promises of one case are bounded by this. */
  public static final int MOST_ENTRIES = 100;

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private Bounds() {}

  /** So many entries of one kind in one case. */
  public static void entries(int count) {
    if (count > MOST_ENTRIES) {
      throw CaseProblem.TOO_MANY_ENTRIES.problem().with("most", MOST_ENTRIES);
    }
  }

  /** Text that may be absent but not endless. */
  public static void text(String pointer, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw refused(pointer, "size", Map.of("min", 0, "max", most));
    }
  }

  /** Text that must say something. */
  public static void required(String pointer, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      throw refused(pointer, "notblank", Map.of());
    }
    text(pointer, value, most);
  }

  /** A time that may be absent but, clocks of callers aside, not still to come. */
  public static void notAfter(String pointer, @Nullable Instant value, Instant now) {
    if (value != null && value.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw refused(pointer, "pastorpresent", Map.of());
    }
  }

  /** A list of a bounded length. */
  public static void size(String pointer, Collection<?> values, int least, int most) {
    if (values.size() < least || values.size() > most) {
      throw refused(pointer, "size", Map.of("min", least, "max", most));
    }
  }

  private static RuntimeException refused(String pointer, String code, Map<String, Object> facts) {
    return RequestProblem.VALIDATION_FAILED.problem().error(new FieldError(pointer, code, facts));
  }
}
