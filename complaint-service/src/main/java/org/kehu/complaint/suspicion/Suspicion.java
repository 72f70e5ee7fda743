package org.kehu.complaint.suspicion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionConfirmed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionDismissed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionFound;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a rule found of one person (疑似违规), with what shows it. It is no fault yet: a person of the
 * line confirms or dismisses it, and the one concerned does not see it before.
 */
@Document("suspicions")
public class Suspicion extends ScopedAggregate {

  private String number = "";
  private Rule rule = Rule.UNACKNOWLEDGED;
  private SuspicionStatus status = SuspicionStatus.SUSPECTED;
  private String personId = "";
  private @Nullable String superiorId;
  private List<Evidence> evidence = new ArrayList<>();
  private int occurrences;
  private Instant coveredUntil = Instant.EPOCH;
  private Instant foundAt = Instant.EPOCH;
  private int policyVersion;
  private @Nullable Judgement judgement;

  Suspicion() {}

  /**
   * A new one.
   *
   * @param found what was found, oldest first; not empty
   * @param department of the person
   * @param superior who leads it; null when the person does
   * @param policyVersion of the rules by which it was found
   */
  static Suspicion of(
      Rule rule,
      List<Occurrence> found,
      String newNumber,
      String department,
      @Nullable String superior,
      int policyVersion,
      Instant now) {
    Suspicion suspicion = new Suspicion();
    suspicion.number = newNumber;
    suspicion.rule = rule;
    suspicion.personId = found.getLast().personId();
    suspicion.superiorId = superior;
    suspicion.evidence = new ArrayList<>(shown(found));
    suspicion.occurrences = found.size();
    suspicion.coveredUntil = found.getLast().at();
    suspicion.foundAt = now;
    suspicion.policyVersion = policyVersion;
    suspicion.rescope(department, Level.RESTRICTED);
    return suspicion;
  }

  /** The newest; a report has room for so many. */
  private static List<Evidence> shown(List<Occurrence> found) {
    return found.subList(Math.max(0, found.size() - 20), found.size()).stream()
        .map(Occurrence::evidence)
        .toList();
  }

  /** What a new one tells. */
  static SuspicionEvent told() {
    return new SuspicionFound();
  }

  /** It is one: a violation was reported, which goes its own way. */
  List<SuspicionEvent> confirm(String reason, String violationId, Stamp stamp) {
    requireOpen();
    status = SuspicionStatus.CONFIRMED;
    judgement = new Judgement(reason, violationId, stamp);
    return List.of(new SuspicionConfirmed());
  }

  /** It is none. */
  List<SuspicionEvent> dismiss(String reason, Stamp stamp) {
    requireOpen();
    status = SuspicionStatus.DISMISSED;
    judgement = new Judgement(reason, null, stamp);
    return List.of(new SuspicionDismissed());
  }

  /** Refuses what a person has judged. */
  void requireOpen() {
    if (status != SuspicionStatus.SUSPECTED) {
      throw SuspicionProblem.SUSPICION_JUDGED.problem().with("state", status);
    }
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "suspicion";
  }

  public String number() {
    return number;
  }

  public Rule rule() {
    return rule;
  }

  public SuspicionStatus status() {
    return status;
  }

  /** Whom it concerns. */
  public String personId() {
    return personId;
  }

  /** Who leads the person's department; null when the person does. */
  public @Nullable String superiorId() {
    return superiorId;
  }

  /** What shows it, oldest first, with where it lies. */
  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** How often it was found; not each is shown. */
  public int occurrences() {
    return occurrences;
  }

  /** When the newest of what it rests on happened; what came later is a matter of its own. */
  public Instant coveredUntil() {
    return coveredUntil;
  }

  public Instant foundAt() {
    return foundAt;
  }

  /** Version of the rules by which it was found. */
  public int policyVersion() {
    return policyVersion;
  }

  /** What a person said to it; null until then. */
  public @Nullable Judgement judgement() {
    return judgement;
  }

  /** Whether it concerns this person. */
  boolean concerns(String staffId) {
    return Objects.equals(personId, staffId);
  }
}
