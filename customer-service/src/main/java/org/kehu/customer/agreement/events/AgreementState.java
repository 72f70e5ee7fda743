package org.kehu.customer.agreement.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.customer.agreement.Terms;

/**
 * The newest state of an agreement.
 *
 * @param version in force, with its term and service level; absent when none is
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
    int progress,
    @Nullable String keeperId,
    String departmentId,
    String level) {

  static AgreementState of(Agreement one) {
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
        one.execution().percent(),
        one.keeperId(),
        one.departmentId(),
        one.level().name());
  }
}
