package org.kehu.visit.visit;

import org.kehu.kit.access.Level;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.files.FileOwner;
import org.kehu.visit.SecurityRules;
import org.springframework.stereotype.Component;

/**
 * Attachments (附件) of a visit: materials for it, photographs, what the customer handed over (V-04,
 * V-05). Papers are full of persons' data, which nobody can mask: so they are shown to those alone
 * who visit, and to leaders (G-08). Whoever may work on the visit attaches and removes.
 */
@Component
class VisitAttachments implements FileOwner {

  private static final String VISITS = "/api/v1/visits/";

  private final VisitDesk desk;
  private final OperationRights rights;

  VisitAttachments(VisitDesk desk, OperationRights rights) {
    this.desk = desk;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return "visit";
  }

  @Override
  public Level requireSeen(String id) {
    Visit visit = seen(id, "GET");
    if (SecurityRules.disclosure(visit) != Disclosure.PLAIN) {
      throw VisitProblem.FILES_NOT_SHOWN.problem();
    }
    return visit.level();
  }

  @Override
  public Level requireChangeable(String id) {
    SecurityRules.person();
    return seen(id, "PATCH").level();
  }

  private Visit seen(String id, String method) {
    Visit visit = desk.get(id);
    rights.require(method, VISITS + id, Call.current().caller());
    return visit;
  }

  @Override
  public String subject(String id) {
    return "visits/" + id;
  }
}
