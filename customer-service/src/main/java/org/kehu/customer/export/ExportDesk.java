package org.kehu.customer.export;

import java.time.Clock;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes wishes for exports in (M8). */
@Service
public class ExportDesk {

  private final CustomerExports exports;
  private final ExportHandover handover;
  private final CustomerDesk files;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  ExportDesk(
      CustomerExports exports,
      ExportHandover handover,
      CustomerDesk files,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.exports = exports;
    this.handover = handover;
    this.files = files;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public CustomerExport get(String id) {
    return exports.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<CustomerExport> page(PageRequest request) {
    return exports.page(sight(), request);
  }

  /**
   * Somebody wants a table. Nothing above level normal is in it: rights may have changed when it is
   * made.
   */
  public Stored<CustomerExport> ask(AskExport asked) {
    Caller caller = Call.current().caller();
    AskExport wanted = whole(asked);
    Starter starter = Starter.of(caller);
    Stored<CustomerExport> stored =
        exports.create(() -> {
          ExportPolicy policy = policies.at(ExportPolicy.KIND, clock.instant()).value();
          long rows = counted(wanted, starter, policy);
          String own = caller.departmentId();
          return Change.of(
              CustomerExport.asked(
                  wanted,
                  rows,
                  policy,
                  starter,
                  own == null ? properties.defaultDepartment() : own,
                  clock.instant()),
              new ExportEvent.ExportAsked());
        });
    return new Stored<>(handover.handOver(stored.aggregate()), stored.replayed());
  }

  /** What is typed of a name may be a person's, and stands in no export. */
  private AskExport whole(AskExport asked) {
    CustomerSearch search = files.within(asked.view(), asked.search());
    if (search.text() != null) {
      throw ExportProblem.EXPORT_BY_NAME.problem();
    }
    return asked.searching(search);
  }

  private long counted(AskExport wanted, Starter starter, ExportPolicy policy) {
    long rows = files.count(wanted.search(), starter.caller(), policy.mostRows() + 1);
    if (rows == 0) {
      throw ExportProblem.EXPORT_EMPTY.problem();
    }
    if (rows > policy.mostRows()) {
      throw ExportProblem.EXPORT_TOO_LARGE.problem().with("most", policy.mostRows());
    }
    return rows;
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }
}
