package org.kehu.complaint.handbook;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.handbook.command.DraftEntry;
import org.kehu.complaint.handbook.command.UseEntry;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with the handbook: sight, right, verb, one write. */
@Service
public class HandbookDesk {

  private static final int MOST_SUGGESTIONS = 5;

  private final Handbook handbook;
  private final Cases cases;
  private final CaseRights rights;
  private final StaffDirectory staff;
  private final EntryNumbers numbers;
  private final Clock clock;

  HandbookDesk(
      Handbook handbook,
      Cases cases,
      CaseRights rights,
      StaffDirectory staff,
      EntryNumbers numbers,
      Clock clock) {
    this.handbook = handbook;
    this.cases = cases;
    this.rights = rights;
    this.staff = staff;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Writes one down, for the author's department to approve. */
  public Stored<HandbookEntry> draft(DraftEntry command) {
    return handbook.create(() ->
        Change.of(
            HandbookEntry.of(command, numbers.next(), department(), stamp()),
            HandbookEntry.told()));
  }

  private String department() {
    return Optional.ofNullable(caller().departmentId())
        .or(() -> staff.byId(caller().id()).map(StaffMember::department))
        .orElseThrow(() -> EntryProblem.ENTRY_NOT_YOURS.problem().with("move", "DRAFT"));
  }

  /** The entry, when the caller sees it. */
  public HandbookEntry get(EntryId id) {
    return handbook.get(id, EntryRights.sight(caller()));
  }

  /** Whether the caller sees what is not approved yet. */
  public boolean isEditor(HandbookEntry entry) {
    return EntryRights.edits(entry, caller());
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<HandbookEntry> page(EntryFilter filter, PageRequest request) {
    Optional.ofNullable(filter.caseId()).ifPresent(id -> cases.get(id(id), sightOfCases()));
    return handbook.page(filter, EntryRights.sight(caller()), request);
  }

  /** Approved entries that may help with a case that the caller works on, best first. */
  public List<HandbookEntry> suggestions(String caseId) {
    ComplaintCase c = cases.get(id(caseId), rights.work(caller()));
    return handbook.nearest(c.statement().description(), EntryRights.readers(), MOST_SUGGESTIONS);
  }

  /** It is written anew. */
  public Stored<HandbookEntry> revise(EntryId id, EntryText text) {
    return change(id, EntryMove.REVISE, (entry, stamp) -> entry.revise(text, stamp));
  }

  /** It waits for approval. */
  public Stored<HandbookEntry> submit(EntryId id) {
    return change(id, EntryMove.SUBMIT, (entry, stamp) -> entry.submit());
  }

  /** Readers have it from now on. */
  public Stored<HandbookEntry> approve(EntryId id) {
    return change(id, EntryMove.APPROVE, HandbookEntry::approve);
  }

  /** It is sent back. */
  public Stored<HandbookEntry> refuse(EntryId id, ReasonGiven command) {
    return change(id, EntryMove.REFUSE, (entry, stamp) -> entry.refuse(command.reason()));
  }

  /** Readers have it no more. */
  public Stored<HandbookEntry> retire(EntryId id, ReasonGiven command) {
    return change(id, EntryMove.RETIRE, (entry, stamp) -> entry.retire(command.reason()));
  }

  /** It was used for a case that the caller sees. */
  public Stored<HandbookEntry> use(EntryId id, UseEntry command) {
    return change(
        id,
        EntryMove.USE,
        (entry, stamp) -> {
          requireSeen(command.caseId());
          return entry.use(command);
        });
  }

  private void requireSeen(String caseId) {
    if (cases.find(id(caseId), sightOfCases()).isEmpty()) {
      throw EntryProblem.ENTRY_CASE_UNKNOWN.problem().with("caseId", caseId);
    }
  }

  private Stored<HandbookEntry> change(
      EntryId id, EntryMove move, BiFunction<HandbookEntry, Stamp, List<EntryEvent>> verb) {
    Caller caller = caller();
    return handbook.change(
        id,
        EntryRights.sight(caller),
        entry -> {
          EntryRights.require(move, entry, caller);
          return verb.apply(entry, stamp());
        });
  }

  private static CaseId id(String caseId) {
    return new CaseId(caseId);
  }

  private Sight sightOfCases() {
    return rights.sight(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
