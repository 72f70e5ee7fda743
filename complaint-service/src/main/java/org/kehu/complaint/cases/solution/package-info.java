/** How a case is solved: findings, alternatives and their approval, the decision, call-backs. */
@NullMarked
package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.NullMarked;
