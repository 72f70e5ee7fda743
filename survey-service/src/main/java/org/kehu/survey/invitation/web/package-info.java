/** HTTP in: invitations and their links. */
@NullMarked
package org.kehu.survey.invitation.web;

import org.jspecify.annotations.NullMarked;
