package dev.dateline.app.people;

import dev.dateline.app.page.Visitor;
import java.util.Optional;

/** What a visitor is in a project. */
public interface Access {

    /** None where the project is no business of theirs. */
    Optional<Role> role(Visitor visitor, String project);

    /** Whether they may begin projects. */
    boolean mayBegin(Visitor visitor);

    /** Whoever begins a project owns it. */
    void begun(Visitor visitor, String project);

    /** Whether people sign in at all. */
    boolean hasAccounts();

    /** At one's own machine everybody may do everything. */
    static Access open() {
        return new Access() {
            @Override
            public Optional<Role> role(Visitor visitor, String project) {
                return Optional.of(Role.OWNER);
            }

            @Override
            public boolean mayBegin(Visitor visitor) {
                return true;
            }

            @Override
            public void begun(Visitor visitor, String project) {
                // everybody's already
            }

            @Override
            public boolean hasAccounts() {
                return false;
            }
        };
    }
}
