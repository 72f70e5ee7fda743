package org.kehu.customer.imports;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A row that was not stored.
 *
 * @param key {@code <job>#<row>}: judged again after a kill, it is still one
 * @param row number of the record, from 1, without the header
 * @param line where it begins in the file
 * @param duplicate whether the customer has a file already
 * @param cells as they stand in the file
 * @param reasons in Chinese
 */
@Document("import_rejects")
public record Reject(
    @Id String key,
    String jobId,
    int row,
    long line,
    boolean duplicate,
    List<String> cells,
    List<String> reasons) {

  /** Shows no cell: it may hold personal data. */
  @Override
  public String toString() {
    return "Reject[" + key + "]";
  }
}
