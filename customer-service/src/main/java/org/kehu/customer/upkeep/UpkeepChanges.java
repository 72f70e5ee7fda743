package org.kehu.customer.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/** How a sheet is changed whatever is done: as the file is, and looked at by the rule in force. */
@Component
class UpkeepChanges {

  private final UpkeepSheets sheets;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  UpkeepChanges(
      UpkeepSheets sheets, Policies policies, CustomerProperties properties, Clock clock) {
    this.sheets = sheets;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** What somebody does. */
  Stored<UpkeepSheet> of(
      Customer customer, BiFunction<UpkeepSheet, UpkeepPlan, List<UpkeepEvent>> verb) {
    return sheets.change(customer, around(customer, verb));
  }

  /** What the system itself notes. */
  void note(Customer customer, BiFunction<UpkeepSheet, UpkeepPlan, List<UpkeepEvent>> verb) {
    sheets.note(customer, around(customer, verb));
  }

  /** Makes the sheets that are not there yet; answers whose were made. */
  Set<String> open(List<Customer> files, Map<String, Call> calls) {
    UpkeepPlan plan = plan();
    Instant now = now();
    return sheets.open(files, calls, sheet -> sheet.watch(plan, now));
  }

  private Function<UpkeepSheet, List<UpkeepEvent>> around(
      Customer customer, BiFunction<UpkeepSheet, UpkeepPlan, List<UpkeepEvent>> verb) {
    UpkeepPlan plan = plan();
    return sheet -> {
      List<UpkeepEvent> events = new ArrayList<>(sheet.concern(customer));
      events.addAll(verb.apply(sheet, plan));
      events.addAll(sheet.watch(plan, now()));
      return events;
    };
  }

  UpkeepPlan plan() {
    return new UpkeepPlan(inForce().value(), properties.zone());
  }

  EffectivePolicy<UpkeepPolicy> inForce() {
    return policies.at(UpkeepPolicy.KIND, now());
  }

  Instant now() {
    return clock.instant();
  }
}
