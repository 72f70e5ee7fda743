package org.kehu.customer.agreement.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementEvent;
import org.kehu.customer.agreement.Meeting;
import org.kehu.customer.agreement.Risk;
import org.kehu.customer.agreement.Termination;
import org.kehu.customer.agreement.WorkItem;

/** The bodies of the events of agreements. */
final class AgreementTold {

  private AgreementTold() {}

  /** What concerns one version as a whole. */
  record Version(String customerId, String agreementId, int version) {}

  record Drafted(String customerId, String agreementId, String number, String kind) {
    static Drafted of(Agreement one) {
      return new Drafted(one.customerId(), one.id(), one.number(), one.kind().name());
    }
  }

  record Promised(
      String customerId, String agreementId, int version, int promise, String departmentId) {
    static Promised of(Agreement one, AgreementEvent.PromiseConfirmed event) {
      return new Promised(
          one.customerId(), one.id(), event.version(), event.promise(), event.departmentId());
    }
  }

  record Asked(String customerId, String agreementId, int version, String approvalId) {
    static Asked of(Agreement one, AgreementEvent.ReviewAsked event) {
      return new Asked(one.customerId(), one.id(), event.version(), event.approvalId());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reviewed(String customerId, String agreementId, int version, @Nullable Boolean agreed) {
    static Reviewed of(Agreement one, AgreementEvent.DraftReviewed event) {
      return new Reviewed(one.customerId(), one.id(), event.version(), event.agreed());
    }
  }

  record Consulted(String customerId, String agreementId, int version, long fileVersion) {
    static Consulted of(Agreement one, AgreementEvent.FileConsulted event) {
      return new Consulted(one.customerId(), one.id(), event.version(), event.fileVersion());
    }
  }

  record PartySide(String customerId, String agreementId, int version, String party) {
    static PartySide of(Agreement one, AgreementEvent.PartySigned event) {
      return new PartySide(one.customerId(), one.id(), event.version(), event.party().name());
    }
  }

  record Begun(String customerId, String agreementId, int version, String reason) {
    static Begun of(Agreement one, AgreementEvent.ChangeBegun event) {
      return new Begun(one.customerId(), one.id(), event.version(), event.reason().name());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Planned(
      String customerId,
      String agreementId,
      String itemId,
      String departmentId,
      @Nullable String staffId,
      LocalDate dueOn) {
    static Planned of(Agreement one, WorkItem item) {
      return new Planned(
          one.customerId(), one.id(), item.id(), item.departmentId(), item.staffId(), item.dueOn());
    }
  }

  record Reported(
      String customerId, String agreementId, String itemId, int percent, boolean hindered) {
    static Reported of(Agreement one, AgreementEvent.WorkReported event) {
      return new Reported(
          one.customerId(),
          one.id(),
          event.itemId(),
          event.progress().percent(),
          event.progress().problem() != null);
    }
  }

  record Held(String customerId, String agreementId, String meetingId, LocalDate heldOn) {
    static Held of(Agreement one, Meeting meeting) {
      return new Held(one.customerId(), one.id(), meeting.id(), meeting.heldOn());
    }
  }

  record Assessed(
      String customerId,
      String agreementId,
      String riskId,
      String kind,
      String likelihood,
      String impact,
      boolean open) {
    static Assessed of(Agreement one, Risk risk) {
      return new Assessed(
          one.customerId(),
          one.id(),
          risk.id(),
          risk.kind().name(),
          risk.likelihood().name(),
          risk.impact().name(),
          risk.open());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Due(
      String customerId, String agreementId, String what, @Nullable String itemId, Instant since) {
    static Due of(Agreement one, AgreementEvent.AgreementDue event) {
      return new Due(
          one.customerId(), one.id(), event.what().name(), event.itemId(), event.since());
    }
  }

  record Terminated(String customerId, String agreementId, String reason, LocalDate endsOn) {
    static Terminated of(Agreement one, Termination how) {
      return new Terminated(one.customerId(), one.id(), how.reason().name(), how.endsOn());
    }
  }
}
