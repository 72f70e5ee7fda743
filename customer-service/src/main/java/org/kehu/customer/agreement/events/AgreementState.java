package org.kehu.customer.agreement.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.Cover;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.customer.agreement.Terms;

/**
 * The newest state of an agreement.
 *
 * @param version in force, with its term and service level; absent when none is
 * @param covers when which service level is or was owed, oldest first, so that a listener can say
 *     what held at any moment; never taken back
 * @param progress of its work in percent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementState(
    String agreementId,
    String customerId,
    String number,
    String kind,
    String status,
    @Nullable Integer version,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String coverage,
    List<CoverState> covers,
    int progress,
    @Nullable String keeperId,
    String departmentId,
    String level) {

  /**
   * A stretch of time with one service level (保障期间).
   *
   * @param from when it begins
   * @param until when it is over, itself no part of it
   * @param matters kinds of matter; empty for every kind
   * @param products products; empty for every product
   */
  record CoverState(
      int version,
      String level,
      Instant from,
      Instant until,
      List<String> matters,
      List<String> products) {

    /** None for the usual service, to which everybody is entitled. */
    static Stream<CoverState> of(Cover cover) {
      String level = cover.level();
      return level == null
          ? Stream.empty()
          : Stream.of(
              new CoverState(
                  cover.version(),
                  level,
                  cover.from(),
                  cover.until(),
                  cover.scope().sortedMatters().stream().map(Enum::name).toList(),
                  cover.scope().products()));
    }
  }

  static AgreementState of(Agreement one, ZoneId zone) {
    Optional<SignedVersion> bound = one.inForce();
    Optional<Terms> terms = bound.map(SignedVersion::terms);
    return new AgreementState(
        one.id(),
        one.customerId(),
        one.number(),
        one.kind().name(),
        one.status().name(),
        bound.map(SignedVersion::number).orElse(null),
        terms.map(Terms::from).orElse(null),
        terms.map(Terms::until).orElse(null),
        terms.map(Terms::coverage).orElse(null),
        one.covers(zone).stream().flatMap(CoverState::of).toList(),
        one.execution().percent(),
        one.keeperId(),
        one.departmentId(),
        one.level().name());
  }
}
