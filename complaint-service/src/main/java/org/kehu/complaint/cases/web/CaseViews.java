package org.kehu.complaint.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.CloseGate;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.Duplicates;
import org.kehu.complaint.cases.OpenCase;
import org.kehu.complaint.cases.Prevention;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows cases to the present caller, each as far as {@link Disclosure} goes. */
@Component
public class CaseViews {

  private static final String COLLECTION = "/api/v1/complaints";

  private final CaseRights rights;
  private final Prevention prevention;
  private final Duplicates duplicates;
  private final Clock clock;

  public CaseViews(CaseRights rights, Prevention prevention, Duplicates duplicates, Clock clock) {
    this.rights = rights;
    this.prevention = prevention;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /** 201; with open cases that it may say again, for who may know of them. */
  public ResponseEntity<Object> created(Stored<ComplaintCase> stored) {
    List<OpenCase> alike = duplicates.of(stored.aggregate(), caller());
    return Answers.created(
        stored, COLLECTION, shown(stored.aggregate(), alike.isEmpty() ? null : alike));
  }

  /** 200 after a change. */
  public ResponseEntity<Object> changed(Stored<ComplaintCase> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  ResponseEntity<Object> found(ComplaintCase complaint) {
    return Answers.found(complaint, shown(complaint));
  }

  CaseSummary summary(ComplaintCase complaint) {
    return CaseSummary.of(complaint, rights.disclosure(complaint, caller()));
  }

  /** What a patch is applied to; the customer as the caller may read it. */
  EditableCase editable(ComplaintCase complaint) {
    return EditableCase.of(complaint, rights.disclosure(complaint, caller()).claim(complaint));
  }

  private Object shown(ComplaintCase complaint) {
    return shown(complaint, null);
  }

  private Object shown(ComplaintCase complaint, @Nullable List<OpenCase> alike) {
    Caller caller = caller();
    Disclosure disclosure = rights.disclosure(complaint, caller);
    Complainant person = rights.person(complaint, caller);
    return disclosure == Disclosure.RECEIPT
        ? CaseReceipt.of(complaint, person, rights.shownMoves(complaint, caller))
        : CaseView.of(complaint, disclosure, person, closeGate(complaint), alike, clock.instant());
  }

  /** What is still missing; of a case that is not solved nobody asks yet. */
  private @Nullable Set<CloseGate.Unmet> closeGate(ComplaintCase complaint) {
    if (complaint.status() != CaseStatus.RESOLVED) {
      return null;
    }
    boolean prevented =
        complaint.asksForPrevention() && prevention.isPlanned(new CaseId(complaint.id()));
    return CloseGate.unmet(complaint, null, prevented);
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
