package org.kehu.customer.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says (C-126). A draft may lack any of it.
 *
 * @param from the first day of the term
 * @param until the last day of the term
 * @param coverage code of the service level that the customer is entitled to; null for the usual
 * @param scope what that service level holds for
 */
public record Terms(
    @Nullable String obligations,
    @Nullable String content,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String payment,
    @Nullable String liability,
    @Nullable String coverage,
    CoverageScope scope,
    List<Promise> promises) {

  /** Nothing yet. */
  static final Terms NONE =
      new Terms(null, null, null, null, null, null, null, CoverageScope.EVERYTHING, List.of());

  public Terms {
    scope = scope == null ? CoverageScope.EVERYTHING : scope;
    promises = promises == null ? List.of() : List.copyOf(promises);
    if (from != null && until != null && until.isBefore(from)) {
      throw AgreementProblem.TERM_INVALID
          .problem()
          .with("from", from.toString())
          .with("until", until.toString());
    }
  }

  /** What must still be written. */
  Set<RequiredTerm> missing() {
    Set<RequiredTerm> missing = EnumSet.noneOf(RequiredTerm.class);
    lack(missing, RequiredTerm.OBLIGATIONS, obligations);
    lack(missing, RequiredTerm.CONTENT, content);
    lack(missing, RequiredTerm.TERM, from == null ? null : until);
    lack(missing, RequiredTerm.PAYMENT, payment);
    lack(missing, RequiredTerm.LIABILITY, liability);
    return missing;
  }

  private static void lack(Set<RequiredTerm> missing, RequiredTerm term, @Nullable Object written) {
    if (written == null) {
      missing.add(term);
    }
  }

  /** The places of promises that nobody has confirmed, from 1. */
  List<Integer> unconfirmed() {
    return IntStream.rangeClosed(1, promises.size())
        .filter(place -> promises.get(place - 1).confirmation() == null)
        .boxed()
        .toList();
  }

  /** The same with what was confirmed of equal promises before. */
  Terms keeping(Terms before) {
    return with(
        promises.stream()
            .map(promise ->
                before.promises.stream().filter(promise::saysTheSameAs).findFirst().orElse(promise))
            .toList());
  }

  /** The same, in which a promise is confirmed. */
  Terms confirmed(int place, Promise.Confirmation confirmation) {
    List<Promise> all = new ArrayList<>(promises);
    Promise promise = all.get(place - 1);
    all.set(place - 1, new Promise(promise.what(), promise.departmentId(), confirmation));
    return with(all);
  }

  private Terms with(List<Promise> others) {
    return new Terms(
        obligations, content, from, until, payment, liability, coverage, scope, others);
  }
}
