package org.kehu.survey.spotcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.spotcheck.SpotCheckEvent.CaseChecked;
import org.kehu.survey.spotcheck.SpotCheckEvent.SpotCheckCompleted;
import org.kehu.survey.standard.ServiceStandard;
import org.kehu.survey.standard.ServiceStandard.Item;
import org.kehu.survey.standard.StandardArea;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A spot check of a department's cases of a period (服务记录抽查; catalogue ): a seeded sample,
 * scored by the standard that was in force when it was drawn. It keeps that standard, so a later
 * version changes nothing in it.
 */
@Document("spot_checks")
public class SpotCheck extends ScopedAggregate {

  private String number = "";
  private String period = "";
  private long seed;
  private long eligible;
  private @Nullable ServiceStandard standard;
  private int standardVersion;
  private List<DrawnCase> cases = new ArrayList<>();
  private SpotCheckStatus status = SpotCheckStatus.OPEN;
  private @Nullable Instant completedAt;

  @PersistenceCreator
  SpotCheck() {}

  SpotCheck(
      String number,
      String departmentId,
      String period,
      Draw draw,
      EffectivePolicy<ServiceStandard> standard) {
    this.number = number;
    this.period = period;
    this.seed = draw.seed();
    this.eligible = draw.eligible();
    this.cases = new ArrayList<>(draw.cases());
    this.standard = standard.value();
    this.standardVersion = standard.version();
    rescope(departmentId, Level.NORMAL);
  }

  /** Notes what was found in a case; noting again corrects it. */
  List<SpotCheckEvent> note(
      String caseId, Map<String, Integer> points, String remark, String checker) {
    mustBeOpen();
    int place = place(caseId);
    DrawnCase drawn = cases.get(place);
    if (checker.equals(drawn.staffId())) {
      throw SpotCheckProblem.OWN_CASE.problem();
    }
    mustFit(points);
    Finding finding = new Finding(points, percent(points), remark, checker);
    if (finding.equals(drawn.finding())) {
      return List.of();
    }
    cases.set(place, drawn.found(finding));
    return List.of(new CaseChecked(caseId, finding.percent()));
  }

  private int place(String caseId) {
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).caseId().equals(caseId)) {
        return i;
      }
    }
    throw SpotCheckProblem.CASE_NOT_DRAWN
        .problem()
        .error(new FieldError("/caseId", "case-not-drawn"));
  }

  private void mustFit(Map<String, Integer> points) {
    Problem problem = SpotCheckProblem.POINTS_INVALID.problem();
    for (Item item : standard().items()) {
      Integer given = points.get(item.code());
      if (given == null || given < 0 || given > item.points()) {
        problem.error(
            new FieldError(
                "/points/" + item.code(), "points-out-of-range", Map.of("max", item.points())));
      }
    }
    points.keySet().stream()
        .filter(code -> standard().item(code).isEmpty())
        .forEach(code -> problem.error(new FieldError("/points/" + code, "item-unknown")));
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  private int percent(Map<String, Integer> points) {
    int given = points.values().stream().mapToInt(Integer::intValue).sum();
    int all = standard().items().stream().mapToInt(Item::points).sum();
    return Math.toIntExact(Math.round(given * 100.0 / all));
  }

  List<SpotCheckEvent> complete(Instant now) {
    mustBeOpen();
    List<String> left =
        cases.stream().filter(one -> one.finding() == null).map(DrawnCase::caseId).toList();
    if (!left.isEmpty()) {
      throw SpotCheckProblem.CASES_LEFT.problem().with("casesLeft", left);
    }
    status = SpotCheckStatus.COMPLETED;
    completedAt = now;
    return List.of(new SpotCheckCompleted(Objects.requireNonNull(percent())));
  }

  private void mustBeOpen() {
    if (status == SpotCheckStatus.COMPLETED) {
      throw SpotCheckProblem.COMPLETED.problem();
    }
  }

  @Override
  public String subjectKind() {
    return "spot-check";
  }

  @Override
  protected Set<String> tokens() {
    return new LinkedHashSet<>(Set.of(Tokens.department(departmentId())));
  }

  /** {@code CC-2026-0001}. */
  public String number() {
    return number;
  }

  public String period() {
    return period;
  }

  /** With it and the cases of the period anybody can draw the same sample again. */
  public long seed() {
    return seed;
  }

  /** How many cases the sample was drawn from. */
  public long eligible() {
    return eligible;
  }

  /** The standard as it was when the sample was drawn. */
  public ServiceStandard standard() {
    return Objects.requireNonNull(standard);
  }

  public int standardVersion() {
    return standardVersion;
  }

  public List<DrawnCase> cases() {
    return List.copyOf(cases);
  }

  public SpotCheckStatus status() {
    return status;
  }

  public @Nullable Instant completedAt() {
    return completedAt;
  }

  /** Mean of the cases checked so far; null of none. */
  public @Nullable Integer percent() {
    List<Finding> found = findings();
    return found.isEmpty()
        ? null
        : Math.toIntExact(
            Math.round(found.stream().mapToInt(Finding::percent).average().orElseThrow()));
  }

  /** Percent of the points of each area, over the cases checked so far. */
  public Map<StandardArea, Integer> areas() {
    Map<StandardArea, Integer> given = new EnumMap<>(StandardArea.class);
    Map<StandardArea, Integer> full = new EnumMap<>(StandardArea.class);
    for (Finding finding : findings()) {
      for (Item item : standard().items()) {
        given.merge(item.area(), finding.points().getOrDefault(item.code(), 0), Integer::sum);
        full.merge(item.area(), item.points(), Integer::sum);
      }
    }
    Map<StandardArea, Integer> percent = new EnumMap<>(StandardArea.class);
    given.forEach((area, points) ->
        percent.put(
            area,
            Math.toIntExact(Math.round(points * 100.0 / Objects.requireNonNull(full.get(area))))));
    return percent;
  }

  private List<Finding> findings() {
    return cases.stream().map(DrawnCase::finding).filter(Objects::nonNull).toList();
  }
}
