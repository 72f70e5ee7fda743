package org.kehu.visit.revisit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.springframework.stereotype.Service;

/** What people do with revisits; each under the caller's present rights. */
@Service
public class RevisitDesk {

  private static final List<String> GRADES = List.of("A", "B", "C", "D");
  private static final String NO_PROBLEM = "NONE";

  private final Revisits revisits;
  private final CompanyCalendar calendar;
  private final Policies policies;
  private final Counts completed;

  RevisitDesk(
      Revisits revisits, CompanyCalendar calendar, Policies policies, MeterRegistry meters) {
    this.policies = policies;
    this.revisits = revisits;
    this.calendar = calendar;
    this.completed =
        Counts.named("kehu.visit.revisits.completed")
            .by("grade", GRADES)
            .by("problem", problems())
            .in(meters);
  }

  private static List<String> problems() {
    return Stream.concat(
            Stream.of(NO_PROBLEM), Arrays.stream(ProblemArea.values()).map(ProblemArea::name))
        .toList();
  }

  public Revisit get(String id) {
    return revisits.get(id, SecurityRules.sight());
  }

  public Page<Revisit> page(RevisitFilter filter, PageRequest request) {
    return revisits.page(filter, SecurityRules.sight(), request);
  }

  /** Records the revisit as made; the next one is planned by the event that tells of it. */
  public Stored<Revisit> complete(String id, CompleteRevisit made) {
    String staffId = SecurityRules.person();
    Stored<Revisit> done =
        revisits.change(
            id, SecurityRules.sight(), revisit -> revisit.complete(made, staffId, calendar.now()));
    if (!done.replayed()) {
      Revisit revisit = done.aggregate();
      completed.add(revisit.grade(), made.problemArea().map(Enum::name).orElse(NO_PROBLEM));
    }
    return done;
  }

  /** What is said in it, by the way it is to be made. */
  public RevisitScript script(String id) {
    Revisit revisit = get(id);
    EffectivePolicy<ScriptPolicy> inForce = policies.now(ScriptRules.SCRIPT);
    return new RevisitScript(inForce.version(), inForce.value().of(revisit.mode()));
  }

  /** Fixes the date agreed with the customer. */
  public Stored<Revisit> agree(String id, AgreeRevisit agreed) {
    String staffId = SecurityRules.person();
    return revisits.change(
        id, SecurityRules.sight(), revisit -> revisit.agree(agreed, staffId, calendar.now()));
  }

  /** How well the cadence is kept by grade, among the customers that the caller sees. */
  public List<Coverage> coverage() {
    return revisits.coverage(calendar.now().today(), SecurityRules.sight());
  }
}
