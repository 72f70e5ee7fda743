/** Work reports (工作报表): drafted from what the system knows, completed by the person, read. */
@NullMarked
package org.kehu.visit.workreport;

import org.jspecify.annotations.NullMarked;
