package org.kehu.kit.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.kehu.kit.policy.PolicyProblem;
import org.kehu.kit.store.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** The examinations of one rule, and when the next is due. */
@Document(ExaminedRule.COLLECTION)
public final class ExaminedRule extends Aggregate implements Scoped {

  /** Collection of the rules that a service owns and has examined. */
  public static final String COLLECTION = "policy_examinations";

  private static final int MOST = 200;

  private String service = "";
  private String kind = "";
  private int level = Level.NORMAL.rank();
  private @Nullable Instant dueAt;
  private boolean dueTold;
  private List<Examination> examinations = new ArrayList<>();

  private ExaminedRule() {}

  private ExaminedRule(String id) {
    super(id);
  }

  /** The id of a rule's examinations: {@code <service>.<kind>}. */
  public static String idOf(String service, String kind) {
    return service + "." + kind;
  }

  /** From now on the rule is examined; first at {@code dueAt}, if it has a period. */
  public static ExaminedRule begin(String service, String kind, @Nullable Instant dueAt) {
    ExaminedRule rule = new ExaminedRule(idOf(service, kind));
    rule.service = service;
    rule.kind = kind;
    rule.dueAt = dueAt;
    return rule;
  }

  /** Records an examination; the next is due then. */
  List<ExaminationEvent> examine(Examination examination, @Nullable Instant nextDue) {
    if (examinations.size() == MOST) {
      throw PolicyProblem.EXAMINATIONS_FULL.problem().with("kind", kind).with("most", MOST);
    }
    examinations.add(examination);
    dueAt = nextDue;
    dueTold = false;
    return List.of(new ExaminationEvent.RuleExamined(examination, nextDue));
  }

  /** Tells once that the period is over. */
  List<ExaminationEvent> remind(Instant now) {
    if (dueAt == null || dueTold || now.isBefore(dueAt)) {
      return List.of();
    }
    dueTold = true;
    return List.of(new ExaminationEvent.ExaminationDue(dueAt));
  }

  /** Whether that the period is over was told. */
  public boolean isReminded() {
    return dueTold;
  }

  /** The rule's owner. */
  public String service() {
    return service;
  }

  /** The rule's key. */
  public String kind() {
    return kind;
  }

  /** When the next is due. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** All of them, oldest first. */
  public List<Examination> examinations() {
    return List.copyOf(examinations);
  }

  @Override
  public String subjectKind() {
    return "policy-examination";
  }

  @Override
  public Level level() {
    return Level.ofRank(level);
  }

  @Override
  public Set<String> scope() {
    return Set.of();
  }
}
