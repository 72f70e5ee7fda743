package org.kehu.customer.agreement.events;

import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementEvent;
import org.kehu.customer.agreement.AgreementEvent.AgreementDrafted;
import org.kehu.customer.agreement.AgreementEvent.AgreementDue;
import org.kehu.customer.agreement.AgreementEvent.AgreementExpired;
import org.kehu.customer.agreement.AgreementEvent.AgreementFiled;
import org.kehu.customer.agreement.AgreementEvent.AgreementSigned;
import org.kehu.customer.agreement.AgreementEvent.AgreementTerminated;
import org.kehu.customer.agreement.AgreementEvent.ChangeBegun;
import org.kehu.customer.agreement.AgreementEvent.DraftReviewed;
import org.kehu.customer.agreement.AgreementEvent.DraftRevised;
import org.kehu.customer.agreement.AgreementEvent.DraftWithdrawn;
import org.kehu.customer.agreement.AgreementEvent.FileConsulted;
import org.kehu.customer.agreement.AgreementEvent.MeetingHeld;
import org.kehu.customer.agreement.AgreementEvent.PartySigned;
import org.kehu.customer.agreement.AgreementEvent.PromiseConfirmed;
import org.kehu.customer.agreement.AgreementEvent.ReviewAsked;
import org.kehu.customer.agreement.AgreementEvent.RiskAssessed;
import org.kehu.customer.agreement.AgreementEvent.WorkPlanned;
import org.kehu.customer.agreement.AgreementEvent.WorkReported;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what happens to agreements in ids, codes and dates; never what they say or who signed. */
@Component
class AgreementPublisher implements EventPublisher<Agreement, AgreementEvent> {

  private final CustomerProperties properties;

  AgreementPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  @Override
  public OutgoingEvent publish(Agreement one, AgreementEvent event) {
    return switch (event) {
      case AgreementDrafted drafted ->
          told(one, "agreement-drafted", AgreementTold.Drafted.of(one));
      case DraftRevised revised -> version(one, "agreement-revised", revised.version());
      case PromiseConfirmed confirmed ->
          told(one, "agreement-promise-confirmed", AgreementTold.Promised.of(one, confirmed));
      case ReviewAsked asked ->
          told(one, "agreement-review-asked", AgreementTold.Asked.of(one, asked));
      case DraftReviewed reviewed ->
          told(one, "agreement-reviewed", AgreementTold.Reviewed.of(one, reviewed));
      case FileConsulted consulted ->
          told(one, "agreement-file-consulted", AgreementTold.Consulted.of(one, consulted));
      case PartySigned signed ->
          told(one, "agreement-party-signed", AgreementTold.PartySide.of(one, signed));
      case AgreementSigned signed -> version(one, "agreement-signed", signed.version());
      case DraftWithdrawn withdrawn ->
          version(one, "agreement-draft-withdrawn", withdrawn.version());
      case AgreementFiled filed -> version(one, "agreement-filed", filed.version());
      case ChangeBegun begun ->
          told(one, "agreement-change-begun", AgreementTold.Begun.of(one, begun));
      case WorkPlanned planned ->
          told(one, "agreement-work-planned", AgreementTold.Planned.of(one, planned.item()));
      case WorkReported reported ->
          told(one, "agreement-work-reported", AgreementTold.Reported.of(one, reported));
      case MeetingHeld held ->
          told(one, "agreement-meeting-held", AgreementTold.Held.of(one, held.meeting()));
      case RiskAssessed assessed ->
          told(one, "agreement-risk-assessed", AgreementTold.Assessed.of(one, assessed.risk()));
      case AgreementDue due -> told(one, "agreement-due", AgreementTold.Due.of(one, due));
      case AgreementExpired expired ->
          version(one, "agreement-expired", one.versions().getLast().number());
      case AgreementTerminated ended ->
          told(one, "agreement-terminated", AgreementTold.Terminated.of(one, ended.termination()));
    };
  }

  private static OutgoingEvent version(Agreement one, String what, int version) {
    return told(one, what, new AgreementTold.Version(one.customerId(), one.id(), version));
  }

  private static OutgoingEvent told(Agreement one, String what, Object body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, one.customerId());
  }

  @Override
  public List<StateRecord> states(Agreement one) {
    List<StateRecord> states = new ArrayList<>();
    states.add(
        new StateRecord(
            Topics.AGREEMENT_STATE,
            one.id(),
            Topics.AGREEMENT_STATE,
            AgreementState.of(one, properties.zone()),
            one.customerId()));
    states.addAll(AgreementTasks.of(one, properties.zone()));
    return states;
  }
}
