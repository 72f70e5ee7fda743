package org.kehu.complaint.handbook;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.handbook.EntryEvent.EntryApproved;
import org.kehu.complaint.handbook.EntryEvent.EntryDrafted;
import org.kehu.complaint.handbook.EntryEvent.EntryRefused;
import org.kehu.complaint.handbook.EntryEvent.EntryRetired;
import org.kehu.complaint.handbook.EntryEvent.EntryRevised;
import org.kehu.complaint.handbook.EntryEvent.EntrySubmitted;
import org.kehu.complaint.handbook.EntryEvent.EntryUsed;
import org.kehu.complaint.handbook.command.DraftEntry;
import org.kehu.complaint.handbook.command.UseEntry;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of the handbook (问题解决手册, P-69): a frequent problem and its standard solution, drafted,
 * approved, retired. While it is written anew, readers keep what was approved.
 */
@Document("handbook")
public class HandbookEntry extends ScopedAggregate {

  private String number = "";
  private EntryKind kind = EntryKind.SOLUTION;
  private EntryStatus status = EntryStatus.DRAFT;
  private int edition = 1;
  private EntryText draft = new EntryText("-", "-", "-", List.of(), null);
  private @Nullable EntryText published;
  private Set<String> words = new LinkedHashSet<>();
  private Stamp written = new Stamp("", Instant.EPOCH);
  private @Nullable Stamp approved;
  private Usage usage = Usage.NONE;
  private @Nullable String lastReason;

  HandbookEntry() {}

  /** A new one, of the author's department. */
  static HandbookEntry of(DraftEntry command, String newNumber, String department, Stamp stamp) {
    HandbookEntry entry = new HandbookEntry();
    entry.number = newNumber;
    entry.kind = command.kind();
    entry.write(command.text(), stamp);
    entry.rescope(department, Level.NORMAL);
    return entry;
  }

  /** What a new one tells. */
  static EntryEvent told() {
    return new EntryDrafted();
  }

  /** It is written anew. */
  List<EntryEvent> revise(EntryText text, Stamp stamp) {
    EntryStatus next = after(EntryMove.REVISE);
    if (status == EntryStatus.APPROVED) {
      edition++;
    }
    write(text, stamp);
    status = next;
    return List.of(new EntryRevised(edition));
  }

  /** It waits for approval. */
  List<EntryEvent> submit() {
    status = after(EntryMove.SUBMIT);
    return List.of(new EntrySubmitted());
  }

  /** Readers have it from now on. */
  List<EntryEvent> approve(Stamp stamp) {
    status = after(EntryMove.APPROVE);
    published = draft;
    approved = stamp;
    words = EntryWords.of(draft);
    rescope(departmentId(), level());
    return List.of(new EntryApproved(edition));
  }

  /** It is sent back. */
  List<EntryEvent> refuse(String reason) {
    status = after(EntryMove.REFUSE);
    lastReason = reason;
    return List.of(new EntryRefused());
  }

  /** Readers have it no more. */
  List<EntryEvent> retire(String reason) {
    status = after(EntryMove.RETIRE);
    lastReason = reason;
    published = null;
    words = new LinkedHashSet<>();
    rescope(departmentId(), level());
    return List.of(new EntryRetired());
  }

  /** It was used, once a case. */
  List<EntryEvent> use(UseEntry command) {
    after(EntryMove.USE);
    if (published == null) {
      throw EntryProblem.ENTRY_NOT_PUBLISHED.problem();
    }
    if (usage.isFor(command.caseId())) {
      throw EntryProblem.ENTRY_USED_ALREADY.problem().with("caseId", command.caseId());
    }
    usage = usage.once(command.caseId(), command.helpful());
    return List.of(new EntryUsed(command.caseId(), command.helpful()));
  }

  private void write(EntryText text, Stamp stamp) {
    draft = text;
    written = stamp;
  }

  private EntryStatus after(EntryMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(EntryMove move) {
    return EntryProblem.ENTRY_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(written.by()));
    tokens.add(Tokens.department(departmentId()));
    if (published != null) {
      tokens.add(EntryRights.READERS);
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "handbook-entry";
  }

  public String number() {
    return number;
  }

  public EntryKind kind() {
    return kind;
  }

  public EntryStatus status() {
    return status;
  }

  /** How often it was written anew after an approval, from 1. */
  public int edition() {
    return edition;
  }

  /** What it will say. */
  public EntryText draft() {
    return draft;
  }

  /** What readers have; null when nothing. */
  public @Nullable EntryText published() {
    return published;
  }

  /** By which it is found. */
  Set<String> words() {
    return words;
  }

  /** Who wrote it last and when. */
  public Stamp written() {
    return written;
  }

  /** Who approved it last and when. */
  public @Nullable Stamp approved() {
    return approved;
  }

  public Usage usage() {
    return usage;
  }

  /** Why it was last sent back or retired. */
  public @Nullable String lastReason() {
    return lastReason;
  }
}
