package org.kehu.complaint.cases;

import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Attachments (附件) of a case: what was sent in, photographs, recordings, evidence (P-16, P-18).
 * They belong to what is written down: whoever may amend that attaches and removes; they are shown
 * to those who work on the case and may know who complains, so not with a receipt.
 */
@Component
class CaseAttachments implements FileOwner {

  private final Cases cases;
  private final CaseRights rights;

  CaseAttachments(Cases cases, CaseRights rights) {
    this.cases = cases;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public Level requireSeen(String id) {
    Caller caller = caller();
    ComplaintCase c = seen(id, caller);
    boolean receipt = rights.disclosure(c, caller) == Disclosure.RECEIPT;
    if (receipt || !rights.seesPerson(c, caller)) {
      throw CaseProblem.FILES_NOT_SHOWN.problem();
    }
    return c.level();
  }

  @Override
  public Level requireChangeable(String id) {
    Caller caller = caller();
    ComplaintCase c = seen(id, caller);
    rights.require(CaseMove.AMEND, c, caller);
    if (!c.allowedMoves().contains(CaseMove.AMEND)) {
      throw c.refusal(CaseMove.AMEND, rights.shownMoves(c, caller));
    }
    return c.level();
  }

  @Override
  public String subject(String id) {
    return "cases/" + id;
  }

  private ComplaintCase seen(String id, Caller caller) {
    if (!Ids.isId(id)) {
      throw RequestProblem.NOT_FOUND.problem().with("id", id);
    }
    return cases.get(new CaseId(id), rights.sight(caller));
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
