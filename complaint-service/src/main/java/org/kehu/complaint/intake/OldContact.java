package org.kehu.complaint.intake;

import org.kehu.complaint.cases.command.FormerCase;

/**
 * A settled contact of an earlier register (旧档案件).
 *
 * @param contact as it was brought then; its channel need not be open any more
 * @param former what became of it, with its own times
 */
public record OldContact(TakeContact contact, FormerCase former) {}
