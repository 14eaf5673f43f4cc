package dev.dateline.app.answers;

import java.util.List;

/** Working Backwards in five sessions, as somebody who holds them needs it on the table. What is in it is advice, the same for every project. */
final class FiveSessions {

    private FiveSessions() {}

    /**
     * @param asks the questions it answers
     * @param invite roles, with why they are needed
     * @param rooms the pages to open
     * @param out what there is afterwards that was not there before
     */
    record Session(
            String id,
            String title,
            List<Answer.Question> asks,
            List<Item> agenda,
            List<String> invite,
            List<Room> rooms,
            String out) {

        int minutes() {
            return agenda.stream().mapToInt(Item::minutes).sum();
        }
    }

    record Item(int minutes, String what) {}

    record Room(String words, String path, String why) {}

    static final List<Session> ALL = List.of(
            new Session(
                    "listen",
                    "Listen: who is the customer, and what do we know?",
                    List.of(Answer.Question.CUSTOMER, Answer.Question.INSIGHT),
                    List.of(
                            new Item(
                                    10,
                                    "Each writes down alone who is served, in one sentence. Read them out; do not discuss."),
                            new Item(
                                    20,
                                    "Choose one customer. Name the groups around them: who builds, runs, secures, pays."),
                            new Item(
                                    25,
                                    "What did somebody see or hear, when, and how? One note each. What nobody saw is an opinion."),
                            new Item(20, "For each group: what can they do today, and what do they need?"),
                            new Item(15, "Write the two answers. Agree who talks with whom before the next session.")),
                    List.of(
                            "someone who speaks with customers every week",
                            "developers and operations, two each, who do the work",
                            "security or compliance, so that they are heard first and not last",
                            "the person who pays; they listen"),
                    List.of(
                            new Room("Customers", "/customers", "groups with what they can and what they need"),
                            new Room("Answers", "/answers", "the first two are written here"),
                            new Room("Metrics", "/metrics", "where a baseline already exists")),
                    "One customer, two answers with evidence, and a list of talks to hold."),
            new Session(
                    "define",
                    "Define: what is the prevailing problem?",
                    List.of(Answer.Question.PROBLEM),
                    List.of(
                            new Item(5, "Read the first two answers aloud."),
                            new Item(
                                    20,
                                    "In silence, everybody notes what costs them time: minutes, people, how often."),
                            new Item(20, "Group the notes and merge what says the same. Then vote."),
                            new Item(
                                    25,
                                    "The first five: what do they cost a month, from at least to at most? Who could check it?"),
                            new Item(
                                    20,
                                    "One problem prevails. Write it as the customer would say it, without your product in it.")),
                    List.of(
                            "everybody whose day is in it, six to ten people",
                            "operations and security, who see what others do not",
                            "someone who knows what an hour costs"),
                    List.of(
                            new Room(
                                    "Workshop",
                                    "/workshop",
                                    "notes, votes and the ranked list, all at once from each screen"),
                            new Room("Problems", "/problems", "cost per month, kind and evidence")),
                    "A ranked list in hours and money, and one problem everybody recognises."),
            new Session(
                    "invent",
                    "Invent: what is the most important benefit?",
                    List.of(Answer.Question.BENEFIT),
                    List.of(
                            new Item(
                                    15,
                                    "Everybody writes a headline of the day you succeed, as the customer would read it."),
                            new Item(15, "Read them out. Choose one customer, one benefit, one date."),
                            new Item(45, "Write the press release together, part by part: a page, not more."),
                            new Item(
                                    30, "Underline each number. Where is it today, where must it be, who measures it?"),
                            new Item(15, "What would bring it about? Compare a few practices by effect and cost.")),
                    List.of(
                            "one who writes well, and types",
                            "two or three from the sessions before",
                            "someone who has not been there, to ask what the words mean"),
                    List.of(
                            new Room(
                                    "The press release, part by part",
                                    "/press-release/guide",
                                    "what belongs in each part, with an example"),
                            new Room("Claims", "/claims", "baseline, target and metric of each number"),
                            new Room("Benefits", "/benefits", "which practice returns most here")),
                    "A press release of one page, each number in it a claim with baseline and target."),
            new Session(
                    "refine",
                    "Refine: what will it be like?",
                    List.of(Answer.Question.EXPERIENCE),
                    List.of(
                            new Item(
                                    20,
                                    "Read the press release and the questions in silence. Comment in the text, not aloud."),
                            new Item(
                                    20,
                                    "Walk through the first day of one customer, step by step. Where would they stop?"),
                            new Item(
                                    25,
                                    "Write the hard questions, customers’ and our own, and answer each: yes, no, a number, or by when."),
                            new Item(15, "Go through the comments that are left."),
                            new Item(10, "Decide, aloud: go, rework or stop.")),
                    List.of(
                            "the person who decides",
                            "two people who will use it",
                            "someone who has every reason to be against it"),
                    List.of(
                            new Room("Press release", "/press-release", "read it there and comment on the sentence"),
                            new Room("FAQ", "/faq", "both kinds of questions"),
                            new Room("Experience", "/experience", "what a user will meet")),
                    "A decision, and an experience that somebody has walked through."),
            new Session(
                    "test",
                    "Test and iterate: how will we know?",
                    List.of(Answer.Question.TEST),
                    List.of(
                            new Item(
                                    20,
                                    "Begin at the launch: what must be true right before? Note it, and go on backwards."),
                            new Item(15, "What stands in the way? Each obstacle gets a step that removes it."),
                            new Item(20, "What do we believe without proof? Which of it would sink the launch?"),
                            new Item(
                                    20,
                                    "The cheapest test of the worst one: method, cost at most, end date, and what result would stop us."),
                            new Item(
                                    15,
                                    "Look at the forecast. Agree on the first week, and on the day to look again.")),
                    List.of(
                            "those who will do the work, from each team",
                            "the person who decides",
                            "someone who has seen such a project fail"),
                    List.of(
                            new Room("Room", "/plan/room", "everybody writes at once what must be true"),
                            new Room("Tests", "/experiments", "a card for each, locked when it begins"),
                            new Room("Forecast", "/forecast", "how likely the date is"),
                            new Room("Phases", "/phases", "one team first")),
                    "A dated plan back to today, and the first test with its stop rule."));
}
