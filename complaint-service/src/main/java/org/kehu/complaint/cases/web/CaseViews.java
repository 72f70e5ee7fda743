package org.kehu.complaint.cases.web;

import java.time.Clock;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows cases to the present caller: whole, with the person masked, or only as a receipt. */
@Component
public class CaseViews {

  private static final String COLLECTION = "/api/v1/complaints";

  private final CaseRights rights;
  private final Clock clock;

  public CaseViews(CaseRights rights, Clock clock) {
    this.rights = rights;
    this.clock = clock;
  }

  /** 201; a receipt when the new case lies beyond what the caller may see. */
  public ResponseEntity<Object> created(Stored<ComplaintCase> stored) {
    return Answers.created(stored, COLLECTION, shown(stored.aggregate()));
  }

  /** 200 after a change. */
  public ResponseEntity<Object> changed(Stored<ComplaintCase> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  ResponseEntity<CaseView> found(ComplaintCase complaint) {
    return Answers.found(complaint, view(complaint, Call.current().caller()));
  }

  private Object shown(ComplaintCase complaint) {
    Caller caller = Call.current().caller();
    return rights.sight(caller).shows(complaint)
        ? view(complaint, caller)
        : CaseReceipt.of(complaint);
  }

  private CaseView view(ComplaintCase complaint, Caller caller) {
    return CaseView.of(complaint, rights.seesPerson(complaint, caller), clock.instant());
  }
}
