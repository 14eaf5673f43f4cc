package dev.dateline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Someone who has never seen Dateline, and finds everything by what stands on the page. */
final class Newcomer extends Visit {

    Newcomer(Page page) {
        super(page);
    }

    void beginsWithThePressRelease() {
        page.navigate("/");
        link("Begin a project").click();
        fill("What do you call the project", "Books overnight");
        fill("The day you succeed", "Every reader has the book the next morning");
        fill("For whom is it", "Readers of the city library get a reserved book overnight, at any branch.");
        fill("Where will it be announced", "Hamburg");
        fill("On which day is the launch", "2027-06-01");
        fill("Which problem do these customers have", "Readers wait nine days for a book from another branch.");
        fill("Which number will have changed most", "a reserved book takes 80 % less time");
        fill("What exactly is counted", "Days from the reservation until the book can be fetched");
        fill("What is it today", "9 d");
        fill(
                "What must be true right before the launch",
                "Every branch is on the night round 3w\nThe van drives at night 2w");
        press("Make the project, and open its five questions");
        assertThat(heading()).hasText("No question is answered yet");
        go("Plan", "Timeline");
        assertThat(main()).containsText("Every branch is on the night round");
        go("Press release", "Text");
        assertThat(heading()).hasText("Every reader has the book the next morning");
    }

    void makesAnotherSentenceAClaim() {
        link("Edit the text").click();
        var text = page.getByLabel("Text, in Markdown");
        text.fill(text.inputValue() + "\n\nNine in ten readers come back within a month.\n");
        fill("Words, as they stand there", "Nine in ten readers come back");
        press("Make this a claim");
        fill("Target", ">= 90 %");
        fill("Baseline: where you are today", "60 %");
        fill("Name of the metric", "Readers who come back within a month");
        fill("Unit", "%");
        choose("Better is", "higher");
        fill("Short name", "come-back");
        press("Make the claim");
        go("Press release", "Claims");
        assertThat(main()).containsText("Nine in ten readers come back");
    }

    void answersTheFiveQuestions() {
        go("Five answers", "Answers");
        for (var answer : List.of(
                "Readers of the library who reserve a book that stands in another branch.",
                "Nobody was asked before this autumn; the complaints at the desk are counted since May.",
                "A reserved book is nine days on its way, and by then the weekend is over.",
                "They read what they want to read while they still want it.",
                "They reserve by seven in the evening and fetch the book at ten.",
                "Days from the reservation until the book can be fetched, counted by the library's system.")) {
            link("Answer it in two or three sentences").first().click();
            fill("The answer, in a few sentences", answer);
            press("Save the answer");
            assertThat(main()).containsText(answer);
        }
        assertThat(link("Answer it in two or three sentences")).hasCount(0);
    }

    void seesTheGradeRiseWithEvidence() {
        var problem = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("prevailing problem")));
        assertThat(problem).containsText("opinion");
        link("Change the answer to What is the prevailing problem").click();
        fill("Another piece: what was seen or said", "Reservations of October, counted in the system");
        fill("Where it can be looked up", "https://library.example.org/reservations");
        fill("On", "2026-11-02");
        choose("What sort it is", "data");
        fill("How many, n", "412");
        press("Save the answer");
        page.navigate(PROJECT + "/answers");
        assertThat(problem).containsText("data");
        assertThat(problem).containsText("Reservations of October");
    }

    void namesAStakeholderWithANeed() {
        go("Five answers", "Customers");
        open("Add a group of people");
        fill("What they are called", "Night drivers");
        fill("How many people", "6");
        fill("Influence, 1 to 5", "4");
        fill("What they need, one a line", "Keys to every branch | 5 | come-back");
        press("Add them");
        assertThat(main()).containsText("Keys to every branch");
        assertThat(main()).containsText("Nobody speaks for them.");
    }

    void writesDownWhatWasLearned() {
        open("Add something learned");
        fill("What was learned", "Five of six drivers would take the night round for the day off");
        fill("About", "night-drivers");
        fill("When", "2026-11-10");
        fill("From how many", "6");
        press("Add it");
        assertThat(link("Five of six drivers")).isVisible();
    }

    void saysWhatAProblemCosts() {
        go("Five answers", "Problems");
        open("Write down a problem");
        fill("What hurts", "Each reservation is packed, carried and entered three times");
        fill("Whom", "night-drivers");
        fill("Money a month", "4000 6000 9000");
        fill("Claims it justifies", "come-back");
        press("Add it");
        assertThat(heading()).containsText("One problem costs");
    }

    void makesANoteOfTheWorkshopAProblem() {
        go("Five answers", "Workshop");
        fill("What hurts?", "The branches telephone to find a book");
        fill("It takes", "20");
        page.keyboard().press("Enter");
        press("for The branches telephone to find a book: yours");
        press("Make it a problem");
        assertThat(page.getByText("Written down as problems")).isVisible();
        go("Five answers", "Problems");
        assertThat(main()).containsText("The branches telephone to find a book");
    }

    void comparesAPracticeOnTheirOwnProblems() {
        go("Five answers", "Benefits");
        link("Add a practice").click();
        fill("Practice", "One label for the whole way");
        fill("Costs once", "3000 5000 8000");
        fill("Working days until it works", "10d 15d 30d");
        fill("Each reservation is packed", "30 50 60");
        press("Save");
        assertThat(main()).containsText("One label for the whole way");
        assertThat(main()).containsText("trials");
    }

    void believesSomethingWithoutProof() {
        go("Plan", "Tests");
        fill("What we believe without proof", "Half of the branches open their door at night");
        choose("Claim that leans on it", "come-back");
        press("Write it down");
        assertThat(main()).containsText("Half of the branches open their door at night");
    }

    void plansTheTestAndLocksIt() {
        link("plan a test").click();
        fill("What it is called", "Ask for a key");
        fill("Cost cap", "500");
        fill("Ends on", "2027-02-26");
        fill("The result", "fewer than 3 of 20 open");
        fill("Looked at by", "2027-02-15");
        fill("Then we", "hire a day round");
        choose("Results are", "proportion");
        fill("At most", "20");
        fill("Share to beat", "30 %");
        fill("Share worth having", "60 %");
        press("Save the plan");
        press("Start, and lock the plan");
        assertThat(page.getByText("What was planned, and locked")).isVisible();
    }

    void countsUntilTheTestRefutesIt() {
        for (var counted : List.of(List.of("0", "4"), List.of("1", "6"))) {
            fill("Yes", counted.getFirst());
            fill("Of", counted.getLast());
            press("Add the result");
        }
        assertThat(main()).containsText("Refuted on 21 November 2026");
    }

    void seesTheConsequenceOnTheClaim() {
        go("Press release", "Claims");
        link("Nine in ten readers come back").first().click();
        assertThat(main()).containsText("Leaned on “Half of the branches open their door at night”, refuted");
    }

    void holdsAVendorToItsPromise() {
        go("Plan", "Vendors");
        fill("Name, and what they do", "Nachtfahrt");
        fill("Price of a year", "48000");
        fill("Contract's last day", "2027-12-31");
        fill("Notice", "90 d");
        fill("What leans on it", "come-back");
        press("Write it down");
        open("Write down a promise");
        fill("What they say", "every parcel by six");
        fill("Claims that need it", "come-back");
        press("Write it down");
        assertThat(main()).containsText("unproven");
    }

    void squeezesTheVendor() {
        choose("Vendor", "Nachtfahrt");
        press("Try it");
        assertThat(page.getByRole(
                        AriaRole.REGION, new Page.GetByRoleOptions().setName("What each would cost, in figures")))
                .isVisible();
    }

    void decidesByATenet() {
        go("Plan", "Decisions");
        open("Another tenet");
        fill("We will, or we will not", "We drive at night or not at all");
        press("Write it down");
        open("Write one down");
        fill("What is decided, in a sentence", "Lease a second van");
        choose("Status", "accepted");
        fill("Date", "2026-11-20");
        choose("We drive at night or not at all", "keeps");
        page.locator("#add-decision").getByRole(AriaRole.BUTTON).click();
        assertThat(main()).containsText("Lease a second van");
        assertThat(main()).containsText("We drive at night or not at all");
    }

    void laysAGoldenPathWithAGuardrail() {
        go("Five answers", "Experience");
        link("Write a guardrail").click();
        fill("The rule, as whoever is stopped reads it", "A branch begins with the word branch.");
        fill("The request may pass if", "input.name.startsWith('branch-')");
        press("Save");
        assertThat(main()).containsText("A branch begins with the word branch.");
        fill("A new golden path", "A branch on the night round");
        press("Begin this golden path");
        var file = page.getByLabel("As it stands in the file");
        var rule = "guardrails: [branch-begins-with-word-branch]";
        file.fill(file.inputValue() + rule);
        press("Save");
        assertThat(main()).not().containsText("line ");
    }

    void isStoppedByTheRuleAndThenLetPass() {
        go("Five answers", "Experience");
        link("A branch on the night round").click();
        fill("Name", "altona");
        press("Ask for it");
        assertThat(main()).containsText("A branch begins with the word branch.");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("stopped");
        fill("Name", "branch-altona");
        press("Ask for it");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("git clone");
    }

    void walksALearningPath() {
        go("Five answers", "Experience");
        fill("A new learning path", "Your first night round");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("As it stands in the file")).isVisible();
        go("Five answers", "Experience");
        link("Your first night round").click();
        press("Begin");
        press("This works for me");
        assertThat(main()).containsText("Half of those who finished took");
    }

    void hearsAStrangerAndAnswers() {
        go("Five answers", "Feedback");
        link("Make a link to hand out").click();
        press("Make a link");
        var address = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        var stranger = page.context().newPage();
        stranger.navigate(address);
        stranger.getByLabel("What there is to say").fill("The door bell wakes the street");
        LoopTest.press(stranger, "Say it");
        assertThat(stranger.getByRole(AriaRole.STATUS)).containsText("Thank you");

        link("To the project").click();
        go("Five answers", "Feedback");
        assertThat(heading()).containsText("waits for an answer");
        fill("Answer, which everybody with the link can read", "From Monday the drivers have keys.");
        press("Answer");
        stranger.navigate(address);
        assertThat(stranger.locator("main")).containsText("From Monday the drivers have keys.");
        stranger.close();
    }

    void runsAPhaseWhoseGateHolds() {
        go("Plan", "Phases");
        fill("What the phase is", "Two branches");
        fill("Who takes part", "Altona and Barmbek");
        press("Plan this phase");
        fill("or what is counted", "Books that were late");
        choose("Role", "guardrail");
        fill("Passes at", "<= 15 %");
        press("Add");
        press("Start");
        fill("Count", "3");
        fill("of", "20");
        press("Add");
        assertThat(heading()).containsText("the gate says hold");
    }

    void signsForGoingOnAllTheSame() {
        open("Decide against the numbers, and sign for it");
        choose("Decision", "pass");
        fill("Who decides this, and signs", "head of the library");
        fill("Why", "it can be taken back in a night");
        press("Decide");
        assertThat(main()).containsText("although the gate said hold: it can be taken back in a night");
    }

    void asksTheSponsorAndIsGivenADecision() {
        go("Outcome", "For the sponsor");
        open("Ask the sponsor for a decision");
        fill("What is to be decided, as a question", "Do we lease a third van?");
        fill("By when", "2026-12-04");
        for (var option : List.of("Yes", "No")) {
            page.getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName(option.equals("Yes") ? "Option 1" : "Option 2"))
                    .getByLabel("In a few words")
                    .fill(option);
        }
        press("Ask");
        assertThat(main()).containsText("Do we lease a third van?");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        fill("Why", "two cannot reach the south");
        press("Decide this");
        assertThat(main()).containsText("two cannot reach the south");
    }

    void showsTheSheetByALinkAndWithdrawsIt() {
        link("Show this page by a read-only link").click();
        fill("For whom", "the board");
        press("Make a link");
        var address = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        var reader = page.context().newPage();
        reader.navigate(address);
        assertThat(reader.locator("main")).containsText("Do we lease a third van?");
        assertThat(reader.getByRole(AriaRole.BUTTON)).hasCount(0);

        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("the board"))
                .getByRole(AriaRole.BUTTON)
                .click();
        reader.reload();
        assertThat(reader.locator("main")).containsText("withdrawn");
        assertThat(reader.locator("main")).not().containsText("third van");
        reader.close();
    }

    void looksAtTheWeek() {
        link("To the project").click();
        go("Outcome", "This week");
        assertThat(main()).containsText("“Half of the branches open their door at night” is refuted.");
        fill("What was said, if anything", "The keys decide it");
        press("We looked at this week");
        assertThat(main()).containsText("Today's look is recorded.");
    }

    void findsTheProjectAmongTheOthers() {
        page.navigate("/");
        var row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Books overnight"));
        assertThat(row).containsText("1 June 2027");
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Books overnight"))
                .click();
        assertThat(page).hasURL(Pattern.compile(PROJECT));
    }
}
