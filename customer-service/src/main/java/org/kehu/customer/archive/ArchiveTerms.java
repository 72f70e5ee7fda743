package org.kehu.customer.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** The rules of archives as they are in force, in days and times of the company. */
@Component
class ArchiveTerms {

  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  ArchiveTerms(Policies policies, CustomerProperties properties, Clock clock) {
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  ArchivePolicy policy() {
    return policies.at(ArchivePolicy.KIND, now()).value();
  }

  /** What is agreed about an intake; the day must lie within the procedure's time (C-49). */
  Intake intake(AgreeIntake wanted, String departmentId) {
    if (wanted.startedOn().isAfter(today())) {
      throw ArchiveProblem.OCCASION_AHEAD.problem().with("day", wanted.startedOn().toString());
    }
    LocalDate last = wanted.startedOn().plusDays(policy().withinDays(wanted.occasion()));
    LocalDate day = wanted.agreedOn() == null ? last : wanted.agreedOn();
    if (day.isAfter(last) || day.isBefore(wanted.startedOn())) {
      throw ArchiveProblem.INTAKE_DATE_OUTSIDE_PROCEDURE
          .problem()
          .with("day", day.toString())
          .with("first", wanted.startedOn().toString())
          .with("last", last.toString());
    }
    return new Intake(wanted.occasion(), wanted.startedOn(), day, departmentId, endOfWork(day));
  }

  /** Until when a volume that is given back now must come again. */
  Instant againBy() {
    return endOfWork(today().plusDays(policy().againWithinDays()));
  }

  private Instant endOfWork(LocalDate day) {
    return day.atTime(policy().endOfWork()).atZone(properties.zone()).toInstant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  int year() {
    return today().getYear();
  }

  Instant now() {
    return clock.instant();
  }
}
