package org.kehu.complaint.page.command;

import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.Statement;

/**
 * A contact as a customer writes it on the page.
 *
 * @param kind what kind of contact
 * @param statement what the customer says
 * @param complainant who says it, as far as the customer wants to be known
 */
public record FileContact(CaseKind kind, Statement statement, Complainant complainant) {}
