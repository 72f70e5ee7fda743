package org.kehu.survey.measure;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Tells how low scores are followed up; of a period at most 10,000. */
@Service
public class LoopDesk {

  private static final int AT_ONCE = 200;

  private final Facts facts;
  private final Clock clock;
  private final ZoneId zone;

  LoopDesk(Facts facts, Clock clock, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.facts = facts;
    this.clock = clock;
    this.zone = zone;
  }

  /** The low scores that came in during a period, with what has followed until now. */
  public LoopFigures of(Measured measured, Period period) {
    List<ServiceFact> found =
        facts.inPeriod(FactKind.LOW_SCORE, measured, period.start(zone), period.end(zone));
    List<LowScoreLoop> loops = new ArrayList<>();
    for (int from = 0; from < found.size(); from += AT_ONCE) {
      loops.addAll(loops(found.subList(from, Math.min(from + AT_ONCE, found.size()))));
    }
    return LoopFigures.of(loops, clock.instant());
  }

  private List<LowScoreLoop> loops(List<ServiceFact> found) {
    Set<String> chains =
        found.stream().map(ServiceFact::chain).filter(Objects::nonNull).collect(Collectors.toSet());
    List<ServiceFact> complaints = facts.casesOfChains(chains);
    Set<String> caseIds =
        complaints.stream()
            .map(one -> one.id().substring(one.id().indexOf('/') + 1))
            .collect(Collectors.toSet());
    List<ServiceFact> about = facts.aboutCases(caseIds);
    return found.stream()
        .map(one -> LowScoreLoop.of(one, ofChain(complaints, one), about))
        .toList();
  }

  private static List<ServiceFact> ofChain(List<ServiceFact> complaints, ServiceFact found) {
    return complaints.stream().filter(one -> Objects.equals(one.chain(), found.chain())).toList();
  }
}
