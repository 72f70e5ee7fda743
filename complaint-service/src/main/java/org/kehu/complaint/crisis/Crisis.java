package org.kehu.complaint.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.crisis.CrisisEvent.CrisisAlerted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisEnded;
import org.kehu.complaint.crisis.CrisisEvent.CrisisItemDone;
import org.kehu.complaint.crisis.CrisisEvent.CrisisMoved;
import org.kehu.complaint.crisis.CrisisEvent.CrisisNoted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisUnnoted;
import org.kehu.complaint.crisis.CrisisEvent.LeaderInformed;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One time that a case became a crisis event (危机事件处置, P-10): who was alerted and took note, and
 * what must be done before the case is solved. It belongs where its case does.
 */
@Document("crises")
public class Crisis extends ScopedAggregate {

  private CrisisStatus status = CrisisStatus.OPEN;
  private String caseId = "";
  private String caseNumber = "";
  private @Nullable String assigneeId;
  private List<Alerted> alerted = new ArrayList<>();
  private List<CheckItem> checklist = new ArrayList<>();
  private Instant openedAt = Instant.EPOCH;
  private Instant noteBy = Instant.EPOCH;
  private boolean late;
  private @Nullable CrisisEnd end;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  Crisis() {}

  /**
   * The line is alerted.
   *
   * @param line whom
   * @param checklist what must be done
   * @param noteBy until when each takes note
   */
  static Crisis of(
      ComplaintCase c, List<Alerted> line, List<CheckItem> checklist, Instant noteBy, Instant now) {
    Crisis crisis = new Crisis();
    crisis.caseId = c.id();
    crisis.caseNumber = c.number();
    crisis.alerted = new ArrayList<>(line);
    crisis.checklist = new ArrayList<>(checklist);
    crisis.openedAt = now;
    crisis.noteBy = noteBy;
    crisis.awaits(noteBy);
    crisis.belong(c);
    return crisis;
  }

  /** What a new one tells: that it is one, and a notice to each leader. */
  List<CrisisEvent> told() {
    List<CrisisEvent> events = new ArrayList<>(List.of(new CrisisAlerted()));
    alerted.stream()
        .map(Alerted::leaderId)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(leader -> events.add(new LeaderInformed(leader)));
    return events;
  }

  /** A department takes note, once. */
  List<CrisisEvent> note(String department, Stamp stamp) {
    requireOpen();
    List<Alerted> changed = new ArrayList<>(alerted);
    int at = awaited(department);
    changed.set(at, changed.get(at).noted(stamp));
    alerted = changed;
    if (!isAnyAwaited()) {
      awaits(null);
    }
    return List.of(new CrisisNoted(department));
  }

  private int awaited(String department) {
    for (int i = 0; i < alerted.size(); i++) {
      if (alerted.get(i).departmentId().equals(department) && alerted.get(i).isAwaited()) {
        return i;
      }
    }
    throw CrisisProblem.CRISIS_NOTE_NOT_AWAITED.problem().with("departmentId", department);
  }

  /** Something of the checklist is done, once. */
  List<CrisisEvent> tick(String code, String words, Stamp stamp) {
    requireOpen();
    Bounds.required("/note", words, 1000);
    Set<String> open = unticked();
    if (!open.contains(code)) {
      throw CrisisProblem.CRISIS_ITEM_UNKNOWN
          .problem()
          .with("code", code)
          .with("codes", List.copyOf(open));
    }
    List<CheckItem> changed = new ArrayList<>(checklist);
    changed.replaceAll(item -> item.code().equals(code) ? item.ticked(words, stamp) : item);
    checklist = changed;
    return List.of(new CrisisItemDone(code, open.size() - 1));
  }

  /** Time passed: that somebody did not take note is told once. */
  List<CrisisEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    late = true;
    return List.of(new CrisisUnnoted());
  }

  /** It is over; once. */
  List<CrisisEvent> end(CrisisEnd.Reason reason, Instant now) {
    if (end != null) {
      return List.of();
    }
    end = new CrisisEnd(reason, now);
    status = CrisisStatus.ENDED;
    awaits(null);
    return List.of(new CrisisEnded(reason));
  }

  /** It belongs where its case does now; nothing happens where it does already. */
  List<CrisisEvent> follow(ComplaintCase c) {
    boolean there =
        Objects.equals(assigneeId, c.assigneeId())
            && departmentId().equals(c.departmentId())
            && level() == c.level();
    if (there) {
      return List.of();
    }
    belong(c);
    return List.of(new CrisisMoved());
  }

  private void belong(ComplaintCase c) {
    assigneeId = c.assigneeId();
    rescope(c.departmentId(), c.level());
  }

  private void awaits(@Nullable Instant until) {
    late = false;
    dueAt = until;
    nextMarkAt = until;
  }

  private void requireOpen() {
    if (end != null) {
      throw CrisisProblem.CRISIS_OVER.problem().with("reason", end.reason());
    }
  }

  /** Codes of what is still to be done, in order. */
  public Set<String> unticked() {
    return checklist.stream()
        .filter(CheckItem::isOpen)
        .map(CheckItem::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether somebody of the line has still to take note. */
  public boolean isAnyAwaited() {
    return alerted.stream().anyMatch(Alerted::isAwaited);
  }

  /** Who was alerted sees it, whatever they see of the case. */
  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (assigneeId != null) {
      tokens.add(Tokens.own(assigneeId));
    }
    for (Alerted one : alerted) {
      tokens.add(Tokens.department(one.departmentId()));
      if (one.leaderId() != null) {
        tokens.add(Tokens.taken(one.leaderId()));
      }
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "crisis";
  }

  public String caseId() {
    return caseId;
  }

  /** Number of the case. */
  public String caseNumber() {
    return caseNumber;
  }

  /** Who works on the case. */
  public @Nullable String assigneeId() {
    return assigneeId;
  }

  /** Who was alerted, with whether they took note. */
  public List<Alerted> alerted() {
    return List.copyOf(alerted);
  }

  /** What must be done, in order. */
  public List<CheckItem> checklist() {
    return List.copyOf(checklist);
  }

  /** When the line was alerted. */
  public Instant openedAt() {
    return openedAt;
  }

  /** Until when each of the line takes note. */
  public Instant noteBy() {
    return noteBy;
  }

  /** Whether somebody did not take note in time and the office was told. */
  public boolean isLate() {
    return late;
  }

  /** How it ended; null while it has not. */
  public @Nullable CrisisEnd end() {
    return end;
  }

  public CrisisStatus status() {
    return status;
  }

  /** Whether the case is still a crisis. */
  public boolean isOpen() {
    return status == CrisisStatus.OPEN;
  }

  /** Until when the line takes note; null once nobody is awaited. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
