package org.kehu.customer.imports;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The column names of an import as they stand in its file; needed as long as its rows are.
 *
 * @param header in the file's order
 */
@Document("import_runs")
record ImportHeading(@Id String jobId, List<String> header) {}
