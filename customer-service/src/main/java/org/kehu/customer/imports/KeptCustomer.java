package org.kehu.customer.imports;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that an import had opened and that stayed when the import was undone.
 *
 * @param key {@code <job>#<row>}: judged again after a kill, it is still one
 * @param row number of the record, from 1, without the header
 * @param number of the customer
 */
@Document("import_kept")
public record KeptCustomer(
    @Id String key, String jobId, int row, String customerId, String number, Reason reason) {

  /** Why it stayed. */
  public enum Reason {
    /** Somebody changed the file (档案已修改). */
    CHANGED,
    /** Somebody did something for the customer: took in a complaint, held a visit (已有业务往来). */
    ENGAGED
  }
}
