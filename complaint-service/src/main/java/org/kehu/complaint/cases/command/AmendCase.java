package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;

/**
 * What was written down, as it shall read from now on; all of it, changed or not.
 *
 * @param severity after the initial assessment (初评)
 * @param causeType quality or process
 * @param statement what the customer says
 * @param complainant who says it
 * @param customerId the customer file it concerns
 * @param customerNumber the same, by number
 */
public record AmendCase(
    Severity severity,
    @Nullable CauseType causeType,
    Statement statement,
    Complainant complainant,
    @Nullable String customerId,
    @Nullable String customerNumber) {}
