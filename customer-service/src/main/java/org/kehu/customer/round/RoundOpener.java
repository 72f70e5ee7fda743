package org.kehu.customer.round;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Opens the rounds of the month, once each. */
@Component
class RoundOpener implements DueWork {

  private final ArchiveRounds rounds;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  RoundOpener(ArchiveRounds rounds, Policies policies, CustomerProperties properties) {
    this.rounds = rounds;
    this.policies = policies;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "archive-rounds";
  }

  @Override
  public int run(Instant now) {
    YearMonth month = YearMonth.from(now.atZone(properties.zone()));
    List<RoundPolicy.Plan> due =
        policies.at(RoundPolicy.KIND, now).value().rounds().stream()
            .filter(plan -> plan.months().contains(month.getMonthValue()))
            .filter(plan -> !isOpened(ArchiveRound.idOf(plan.kind(), month)))
            .toList();
    return new Sweep().each(due, plan -> rounds.open(ArchiveRound.of(plan, month))).done();
  }

  private boolean isOpened(String id) {
    if (known.contains(id)) {
      return true;
    }
    boolean there = rounds.has(id);
    if (there) {
      known.add(id);
    }
    return there;
  }
}
