package org.kehu.complaint.handbook.command;

/**
 * Say that an entry was used.
 *
 * @param caseId for which case
 * @param helpful whether it helped
 */
public record UseEntry(String caseId, boolean helpful) {}
