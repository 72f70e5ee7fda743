package org.kehu.complaint.summary;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;

/**
 * How many contacts of one class came in.
 *
 * @param kind what kind
 * @param causeType where the fault lies; null when not known, or none
 * @param product the product or service concerned; null when none was named
 * @param count how many
 * @param unsolved how many of them still wait for a solution
 */
public record ContactCount(
    CaseKind kind,
    @Nullable CauseType causeType,
    @Nullable String product,
    long count,
    long unsolved) {}
