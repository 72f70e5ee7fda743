package org.kehu.customer.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the work on an import has come; position and counts change in one write, so that after a
 * kill the work goes on exactly there.
 *
 * @param claimedBy who works on it
 * @param claimedUntil after this anybody may take it over
 * @param attempts how often it was begun since it last got further than ever
 * @param furthest the last row that any attempt came to; a dry run begins again behind it
 * @param counts of all rows up to the position, which is {@code counts.rows}
 * @param header column names as they stand in the file
 */
@Document("import_runs")
record ImportRun(
    @Id String jobId,
    String claimedBy,
    Instant claimedUntil,
    int attempts,
    @Nullable Integer furthest,
    ImportCounts counts,
    List<String> header) {}
