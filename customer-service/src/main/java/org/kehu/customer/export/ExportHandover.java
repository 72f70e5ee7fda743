package org.kehu.customer.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Asks those who must agree to an export, and gives it to a process once they do: at once, and soon
 * after for those that a kill in between has left.
 */
@Component
class ExportHandover implements DueWork {

  static final String SUBJECT = "customer-export";

  private static final Power EXPORT = Power.anyTime("customer.export");
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;

  private final CustomerExports exports;
  private final ApprovalDesk approvals;
  private final ProcessDesk processes;
  private final Policies policies;
  private final Clock clock;

  ExportHandover(
      CustomerExports exports,
      ApprovalDesk approvals,
      ProcessDesk processes,
      Policies policies,
      Clock clock) {
    this.exports = exports;
    this.approvals = approvals;
    this.processes = processes;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "customer-exports";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(exports.pending(now.minus(GRACE), ROUND), this::handOver).done();
  }

  /** Doing so twice changes nothing: an export has one approval and one process. */
  CustomerExport handOver(CustomerExport export) {
    return switch (export.status()) {
      case WAITING_APPROVAL -> handedOver(export, this::ask);
      case RUNNING -> handedOver(export, this::start);
      case READY, REFUSED, FAILED, EXPIRED -> export;
    };
  }

  private CustomerExport handedOver(CustomerExport export, Consumer<CustomerExport> deed) {
    return Call.current().unconditional().within(() -> done(export, deed));
  }

  private CustomerExport done(CustomerExport export, Consumer<CustomerExport> deed) {
    deed.accept(export);
    return exports.write(export.id(), CustomerExport::handedOver);
  }

  private void ask(CustomerExport export) {
    ExportPolicy policy = policies.at(ExportPolicy.KIND, export.askedAt()).value();
    Participant[] participants =
        policy.approvers().stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .map(Participant::role)
            .toArray(Participant[]::new);
    approvals.ask(
        new AskApproval(
            Objects.requireNonNull(export.approvalId()),
            new Subject(SUBJECT, export.id(), "/api/v1/customers/exports/" + export.id()),
            EXPORT,
            snapshot(export),
            Route.of(Stage.inSequence(participants)),
            export.starter().id(),
            Set.of(),
            export.departmentId(),
            export.level(),
            clock.instant().plus(Duration.ofHours(policy.decideWithinHours())),
            null));
  }

  private static Snapshot snapshot(CustomerExport export) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("purpose", export.purpose());
    shown.put("rows", Long.toString(export.rows()));
    shown.put("format", export.format().name());
    shown.put("requesterId", export.starter().id());
    shown.put("conditions", export.search().conditions());
    return new Snapshot(shown);
  }

  private void start(CustomerExport export) {
    processes.start(
        new StartProcess(
            export.processId(),
            ExportKind.KEY,
            Map.of(ExportKind.EXPORT, export.id()),
            export.starter(),
            export.departmentId(),
            export.level()));
  }
}
