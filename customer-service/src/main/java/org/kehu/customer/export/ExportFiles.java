package org.kehu.customer.export;

import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * The files of exports: for who asked alone, and each opening is in the audit trail, as of what is
 * confidential.
 */
@Component
class ExportFiles implements FileOwner {

  static final String KIND = "customer-export";

  private static final FileRules TABLES =
      new FileRules(
          100L << 20,
          5,
          Set.of(
              "text/csv",
              "text/plain",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final CustomerExports exports;

  ExportFiles(CustomerExports exports) {
    this.exports = exports;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Level requireSeen(String id) {
    CustomerExport export = exports.known(id);
    Caller caller = Call.current().caller();
    boolean own =
        export.status() == ExportStatus.READY && caller.id().equals(export.starter().id());
    if (!own && !caller.isSystem()) {
      throw hidden(id);
    }
    return Level.RESTRICTED;
  }

  @Override
  public Level requireChangeable(String id) {
    exports.known(id);
    if (!Call.current().caller().isSystem()) {
      throw hidden(id);
    }
    return Level.RESTRICTED;
  }

  private static Problem hidden(String id) {
    return RequestProblem.NOT_FOUND.problem().with("id", id);
  }

  @Override
  public String subject(String id) {
    return "customer_exports/" + id;
  }

  @Override
  public FileRules rules() {
    return TABLES;
  }
}
