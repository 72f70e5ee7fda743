package org.kehu.customer.keyaccount;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * How a key account is read and changed whatever is done: under the rights to the customer's file,
 * or as one who keeps contact with it; and with its contact looked at by the rule in force.
 */
@Component
class CandidacyChanges {

  private final Candidacies candidacies;
  private final CustomerDesk files;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  CandidacyChanges(
      Candidacies candidacies,
      CustomerDesk files,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.candidacies = candidacies;
    this.files = files;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see, or a 404. */
  Candidacy seen(String id) {
    return candidacies.get(id, sight(id));
  }

  private Sight sight(String id) {
    Candidacy known = candidacies.known(id);
    Caller caller = Call.current().caller();
    boolean part = files.find(known.customerId()).isPresent() || known.hasContact(caller.id());
    return part ? Sight.everything(Sight.clearance(caller)) : Sight.nothing();
  }

  /** How much of the customer's persons the caller sees. */
  Disclosure persons(Candidacy one) {
    Caller caller = Call.current().caller();
    if (one.hasContact(caller.id())) {
      return Disclosure.PLAIN;
    }
    return files
        .find(one.customerId())
        .map(file -> SecurityRules.disclosure(caller, file))
        .orElse(Disclosure.MASKED);
  }

  /** Changes one that the caller may see. */
  Stored<Candidacy> of(String id, Function<Candidacy, List<CandidacyEvent>> verb) {
    ContactRule rule = policy().contact();
    return candidacies.change(
        id,
        sight(id),
        one -> {
          List<CandidacyEvent> events = new ArrayList<>(verb.apply(one));
          files.find(one.customerId()).ifPresent(one::follow);
          events.addAll(one.watch(rule, now()));
          return events;
        });
  }

  KeyAccountPolicy policy() {
    return policies.at(KeyAccountPolicy.KIND, now()).value();
  }

  /** The oldest year that an annual statement may close. */
  int oldestYear(KeyAccountPolicy policy) {
    return today().getYear() - policy.statementYears();
  }

  /** Refuses a day that lies ahead as one on which something was done. */
  void requirePast(LocalDate day) {
    if (day.isAfter(today())) {
      throw KeyAccountProblem.KEY_ACCOUNT_DAY_AHEAD.problem().with("day", day.toString());
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  Instant now() {
    return clock.instant();
  }
}
