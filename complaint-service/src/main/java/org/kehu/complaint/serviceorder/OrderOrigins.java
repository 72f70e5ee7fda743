package org.kehu.complaint.serviceorder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallDesk;
import org.kehu.complaint.call.CallId;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Component;

/** Finds the case and the call that somebody orders for; both are seen by whoever orders. */
@Component
class OrderOrigins {

  private final Cases cases;
  private final CaseRights rights;
  private final CallDesk calls;

  OrderOrigins(Cases cases, CaseRights rights, CallDesk calls) {
    this.cases = cases;
    this.rights = rights;
    this.calls = calls;
  }

  /** The origin that a command names; a call brings its case along. */
  OrderOrigin of(RequestOrder command, Caller caller) {
    PhoneCall call = command.callId() == null ? null : call(command.callId());
    ComplaintCase of =
        command.caseId() == null ? caseOf(call, caller) : worked(command.caseId(), caller);
    if (of == null) {
      return new OrderOrigin(
          null, command.callId(), null, call == null ? Level.NORMAL : call.level());
    }
    if (!of.status().isUnsolved()) {
      throw OrderProblem.ORDER_CASE_SOLVED.problem().with("caseId", of.id());
    }
    return new OrderOrigin(of.id(), command.callId(), of.departmentId(), of.level());
  }

  /** The case of an order, if the caller works with that too. */
  @Nullable String seenCase(ServiceOrder order, Caller caller) {
    return Optional.ofNullable(order.origin().caseId())
        .filter(id -> find(id, caller).isPresent())
        .orElse(null);
  }

  /** Refuses a case that the caller does not work with. */
  void requireSeen(String caseId, Caller caller) {
    cases.get(new CaseId(caseId), rights.work(caller));
  }

  private PhoneCall call(String id) {
    return calls
        .find(new CallId(id))
        .orElseThrow(() -> OrderProblem.ORDER_CALL_UNKNOWN.problem().with("callId", id));
  }

  private @Nullable ComplaintCase caseOf(@Nullable PhoneCall call, Caller caller) {
    String id = call == null ? null : call.caseId();
    return id == null ? null : find(id, caller).filter(of -> of.status().isUnsolved()).orElse(null);
  }

  private ComplaintCase worked(String id, Caller caller) {
    return find(id, caller)
        .orElseThrow(() -> OrderProblem.ORDER_CASE_UNKNOWN.problem().with("caseId", id));
  }

  private Optional<ComplaintCase> find(String id, Caller caller) {
    return cases
        .find(new CaseId(id), rights.work(caller))
        .filter(of -> rights.disclosure(of, caller) != Disclosure.RECEIPT);
  }
}
