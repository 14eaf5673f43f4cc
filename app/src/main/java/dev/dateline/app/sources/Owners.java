package dev.dateline.app.sources;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.workbench.Opened;
import org.springframework.stereotype.Component;

/** Who says which machines a project asks, and what they are told. */
@Component
public final class Owners {

    private final Access access;

    Owners(Access access) {
        this.access = access;
    }

    public boolean isOne(Opened project) {
        return project.mayEdit()
                && access.role(project.visitor(), project.slug()).orElse(Role.READER) == Role.OWNER;
    }

    public void refuseOthers(Opened project) {
        project.refuseUnlessWritable();
        if (!isOne(project)) {
            throw Refusal.notAllowed(
                    "Only an owner of the project says which machines are asked, and what they are told.");
        }
    }
}
