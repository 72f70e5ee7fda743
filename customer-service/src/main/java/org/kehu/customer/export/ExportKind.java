package org.kehu.customer.export;

import java.util.List;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.springframework.stereotype.Component;

/** Exports as long commands, with progress. */
@Component
class ExportKind implements ProcessKind {

  static final String KEY = "customer-export";
  static final String EXPORT = "export";

  private final CustomerExports exports;
  private final ExportRows rows;

  ExportKind(CustomerExports exports, ExportRows rows) {
    this.exports = exports;
    this.rows = rows;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(rows);
  }

  @Override
  public void cancelled(Stint stint) {
    exports.write(stint.argument(EXPORT), CustomerExport::fail);
  }

  @Override
  public String subject(ProcessDocument process) {
    return "/api/v1/customers/exports/" + process.order().arguments().get(EXPORT);
  }
}
