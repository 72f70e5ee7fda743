/** Invitations (邀请): one personal, expiring, single-use link to one survey. */
@NullMarked
package org.kehu.survey.invitation;

import org.jspecify.annotations.NullMarked;
