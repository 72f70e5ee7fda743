package org.kehu.survey.invitation;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The one use of an invitation to an anonymous survey. It tells that it was used, not when and not
 * for which answers: nothing else knows both. Made before anybody answers, so that the order of
 * answers cannot be read from the order of tickets.
 *
 * @param invitationId one ticket an invitation
 */
@Document("tickets")
record Ticket(@Id String invitationId, boolean spent) {}
